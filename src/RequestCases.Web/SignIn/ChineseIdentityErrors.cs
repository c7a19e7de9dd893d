using Microsoft.AspNetCore.Identity;

namespace RequestCases.Web.SignIn;

/// <summary>What Identity refuses, in Chinese.</summary>
public sealed class ChineseIdentityErrors : IdentityErrorDescriber
{
    /// <inheritdoc />
    public override IdentityError DuplicateUserName(string userName) => Say(nameof(DuplicateUserName), $"登录名“{userName}”已被使用。");

    /// <inheritdoc />
    public override IdentityError InvalidUserName(string? userName) => Say(nameof(InvalidUserName), "登录名用字母、数字、点、横线。");

    /// <inheritdoc />
    public override IdentityError InvalidEmail(string? email) => Say(nameof(InvalidEmail), "电子邮箱的写法不对。");

    /// <inheritdoc />
    public override IdentityError PasswordTooShort(int length) => Say(nameof(PasswordTooShort), $"密码至少 {length} 位。");

    /// <inheritdoc />
    public override IdentityError PasswordRequiresDigit() => Say(nameof(PasswordRequiresDigit), "密码要包含数字。");

    /// <inheritdoc />
    public override IdentityError PasswordRequiresLower() => Say(nameof(PasswordRequiresLower), "密码要包含小写字母。");

    /// <inheritdoc />
    public override IdentityError PasswordMismatch() => Say(nameof(PasswordMismatch), "现用密码不对，请重新输入。");

    /// <inheritdoc />
    public override IdentityError ConcurrencyFailure() => Say(nameof(ConcurrencyFailure), "该人员刚刚被他人修改，请刷新后重试。");

    /// <inheritdoc />
    public override IdentityError DefaultError() => Say(nameof(DefaultError), "没有保存成功，请重试。");

    private static IdentityError Say(string code, string description) => new() { Code = code, Description = description };
}
