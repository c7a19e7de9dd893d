using System.ComponentModel.DataAnnotations;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using NodaTime;
using RequestCases.Application.Calendars;
using RequestCases.Application.Operations;
using RequestCases.Core.Calendar;

namespace RequestCases.Web.Pages.Admin.Calendars;

/// <summary>引入放假安排：JSON 文件.</summary>
public sealed class JsonModel(ChangeCalendar change, CalendarReviews reviews, OfficeCalendar calendar, IClock clock)
    : CalendarEntryModel(change, reviews, calendar, clock)
{
    private const long LargestFile = 1024 * 1024;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The file.</summary>
    [BindProperty, Display(Name = "选择文件")]
    public IFormFile? Upload { get; set; }

    /// <summary>The content, pasted or of the file.</summary>
    [BindProperty, Display(Name = "文件内容")]
    public string? Text { get; set; }

    /// <inheritdoc />
    protected override string RefusedField => nameof(Text);

    /// <inheritdoc />
    protected override CalendarProposal Read() => CalendarProposal.Of(HolidayNotices.Parse(Text!));

    /// <inheritdoc />
    protected override async Task PrepareAsync(CancellationToken cancellation)
    {
        if (Upload is not null)
            await ReadFileAsync(Upload, cancellation);
        else if (Text is null && ModelState.IsValid)
            ModelState.AddModelError(nameof(Text), "请选择文件，或者粘贴文件内容。");
    }

    // The field then shows the file, so that it can be corrected there.
    private async Task ReadFileAsync(IFormFile file, CancellationToken cancellation)
    {
        if (file.Length > LargestFile)
        {
            ModelState.AddModelError(nameof(Upload), $"文件“{file.FileName}”超过 1 MB，不像是放假安排，请核对文件。");
            return;
        }
        try
        {
            using var reader = new StreamReader(file.OpenReadStream(), Strict);
            Text = (await reader.ReadToEndAsync(cancellation)).Trim();
            ModelState.Remove(nameof(Text));
        }
        catch (DecoderFallbackException)
        {
            ModelState.AddModelError(nameof(Upload), $"文件“{file.FileName}”不是 UTF-8 编码的文本，请另存为 UTF-8 再试。");
            return;
        }
        if (Text.Length == 0)
            ModelState.AddModelError(nameof(Upload), $"文件“{file.FileName}”是空的。");
    }
}
