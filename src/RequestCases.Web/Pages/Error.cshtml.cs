using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RequestCases.Application.Files;

namespace RequestCases.Web.Pages;

/// <summary>What a person is told when a page could not be shown or a form could not be taken.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
public sealed class ErrorModel : PageModel
{
    /// <summary>What went wrong, in a few words.</summary>
    public string Heading { get; private set; } = "";

    /// <summary>What to do next.</summary>
    public string Advice { get; private set; } = "";

    /// <summary>The number under which the log tells more; only for failures of the system.</summary>
    public string? Trace { get; private set; }

    /// <summary>The submission that was not taken, to be sent again from here.</summary>
    public UnsentForm? Unsent { get; private set; }

    /// <summary>Any request that failed comes here with its method kept.</summary>
    public void OnGet(int? status) => Explain(status ?? FailedWith());

    /// <inheritdoc cref="OnGet" />
    public async Task OnPostAsync(int? status)
    {
        OnGet(status);
        if (FailedWith() == StatusCodes.Status503ServiceUnavailable)
            Unsent = await UnsentForm.OfAsync(HttpContext);
    }

    private int FailedWith() => Response.StatusCode < StatusCodes.Status400BadRequest ? StatusCodes.Status500InternalServerError : Response.StatusCode;

    private void Explain(int status)
    {
        // What is wrong with the request is said by its status: a form that could not be read would add words of its own.
        ModelState.Clear();
        (Heading, Advice) = status switch
        {
            StatusCodes.Status400BadRequest => ("没有收下这次提交", "页面可能打开得太久，已经过期。请返回上一页、刷新后重新填写提交；原来的内容没有改动。"),
            StatusCodes.Status403Forbidden => ("您没有办理这件事的权限", "如果这是您的工作，请本处室负责人转办，或者请系统管理员为您加上相应角色。"),
            StatusCodes.Status404NotFound => ("没有找到这个页面或办件", "请核对办件号，或者回到待办重新查找。"),
            StatusCodes.Status409Conflict => ("办件已被别人更新", "请返回办件重新打开，看过最新情况后再办理；您刚才的提交没有生效。"),
            StatusCodes.Status413PayloadTooLarge => ("上传的文件太大", "请压缩扫描件，或者分几次上传。"),
            StatusCodes.Status503ServiceUnavailable when IsStorageFull => ("服务器的存储空间满了，这一步没有办成", "原来的内容没有改动。请把下面的编号告诉系统管理员，处理好之后再提交。"),
            StatusCodes.Status503ServiceUnavailable => ("数据库暂时连不上，这一步没有办成", "原来的内容没有改动。系统会自动恢复，请过一会儿再试；几分钟后还是不行，请把下面的编号告诉系统管理员。"),
            _ => ("系统出了错，这一步没有办成", "原来的内容没有改动。请稍后重试；如果还是不行，请把下面的编号告诉系统管理员。"),
        };
        Trace = status >= StatusCodes.Status500InternalServerError ? HttpContext.TraceIdentifier : null;
    }

    private bool IsStorageFull => HttpContext.Features.Get<IExceptionHandlerFeature>()?.Error.IsStorageFull() == true;
}
