namespace RequestCases.Application.Mail;

/// <summary>Settings under <c>Mail</c>.</summary>
public sealed class MailOptions
{
    /// <summary>SMTP server; empty means that mail stays in the outbox.</summary>
    public string Host { get; set; } = "";

    /// <summary>Port; 587 with STARTTLS or 25.</summary>
    public int Port { get; set; } = 25;

    /// <summary>Whether to use STARTTLS.</summary>
    public bool StartTls { get; set; }

    /// <summary>User name, if the server asks for one.</summary>
    public string? User { get; set; }

    /// <summary>Password, if the server asks for one.</summary>
    public string? Password { get; set; }

    /// <summary>Sender address.</summary>
    public string From { get; set; } = "requestcases@localhost";

    /// <summary>Sender name.</summary>
    public string FromName { get; set; } = "依申请公开办件系统";

    /// <summary>Address by which people reach the office from where they read mail, e.g. https://gk.example.com; empty: mails have no links.</summary>
    public string PublicAddress { get; set; } = "";

    /// <summary>The public address without a slash at its end.</summary>
    internal string Address => PublicAddress.TrimEnd('/');
}
