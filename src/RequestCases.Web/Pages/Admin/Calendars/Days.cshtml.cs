using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using NodaTime;
using RequestCases.Application.Calendars;
using RequestCases.Application.Operations;
using RequestCases.Core;
using RequestCases.Core.Calendar.Reading;

namespace RequestCases.Web.Pages.Admin.Calendars;

/// <summary>引入放假安排：逐日填写.</summary>
public sealed class DaysModel(ChangeCalendar change, CalendarReviews reviews, OfficeCalendar calendar, IClock clock)
    : CalendarEntryModel(change, reviews, calendar, clock)
{
    private const int FreeRows = 3;

    /// <summary>What was typed.</summary>
    [BindProperty]
    public DaysInput Input { get; set; } = new();

    /// <summary>The days that the statute gives in a row's festival, where the year's notice is not known.</summary>
    public string? Statutory(FestivalRow row)
    {
        var notice = Known.Notices.FirstOrDefault(n => n.Year == Input.Year && n.Issued is null);
        var days = notice?.StatutoryHolidays.Where(h => h.Name == row.Name).Select(h => h.Date).ToList();
        return days is { Count: > 0 } ? DayText.FirstToLast(days) : null;
    }

    /// <inheritdoc />
    protected override void Fill()
    {
        var year = Known.Notices.FirstOrDefault(n => n.Issued is null)?.Year ?? Today.Year + 1;
        Input = new DaysInput { Year = year, Title = $"国务院办公厅关于{year}年部分节假日安排的通知" };
        Input.Rows = [.. Festivals.All.Select(name => new FestivalRow { Name = name }), .. Enumerable.Range(0, FreeRows).Select(_ => new FestivalRow())];
    }

    /// <inheritdoc />
    protected override Task PrepareAsync(CancellationToken cancellation)
    {
        for (var i = 0; i < Input.Rows.Count; i++)
            CheckRow(i, Input.Rows[i]);
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    protected override CalendarProposal Read()
    {
        var document = new NoticeDocument(Input.Title!, Input.Number!, Input.Issued!.Value);
        List<PickedFestival> picked = [.. Input.Rows.Where(r => !r.HasNoDay()).Select(r => r.ToPicked())];
        return CalendarProposal.Of(Input.Kind == NoticeKind.Change
            ? PickedDays.ToChangedNotice(Input.Year!.Value, document, picked, Known.Notices)
            : PickedDays.ToNotice(Input.Year!.Value, document, picked));
    }

    // The person sees the row and the field; what concerns several rows is said of the whole.
    private void CheckRow(int index, FestivalRow row)
    {
        if (row.HasNoDay() || Input.Year is not { } year || HasError("Input.Year") || HasError($"Input.Rows[{index}]."))
            return;
        var (place, which) = ($"Input.Rows[{index}]", $"第 {index + 1} 行");
        if (row.Name is null)
            ModelState.AddModelError($"{place}.Name", $"{which}没有填写节日名称。");
        else if (row.First is null)
            ModelState.AddModelError($"{place}.First", $"{which}（{row.Name}）没有填写放假第一天。");
        else
        {
            try
            {
                PickedDays.EnsureSound(year, row.ToPicked());
            }
            catch (RefusedException refused)
            {
                ModelState.AddModelError($"{place}.{(refused.Code.Contains("MAKEUP", StringComparison.Ordinal) || refused.Code == "NOTICE_DAY_OFF_AND_WORKED" ? "Makeup1" : "First")}", $"{which}：{refused.Message}");
            }
        }
    }

    private bool HasError(string field) => ModelState.Any(entry =>
        entry.Key.StartsWith(field, StringComparison.Ordinal) && entry.Value is { Errors.Count: > 0 });
}

/// <summary>What kind of notice the picked days are of.</summary>
public enum NoticeKind
{
    /// <summary>The notice of a year.</summary>
    Year,

    /// <summary>A notice that changes one already brought in.</summary>
    Change,
}

/// <summary>The form of 逐日填写.</summary>
public sealed class DaysInput
{
    /// <summary>What kind of notice.</summary>
    [Display(Name = "通知种类")]
    public NoticeKind Kind { get; set; }

    /// <summary>The year of the title.</summary>
    [Display(Name = "年份"), Required, Range(2008, 2040)]
    public int? Year { get; set; }

    /// <summary>Title of the document.</summary>
    [Display(Name = "文件名称"), Required, StringLength(100)]
    public string? Title { get; set; }

    /// <summary>Number of the document.</summary>
    [Display(Name = "文号"), Required, StringLength(40)]
    public string? Number { get; set; }

    /// <summary>The day under its signature.</summary>
    [Display(Name = "成文日期"), Required]
    public LocalDate? Issued { get; set; }

    /// <summary>The festivals.</summary>
    [MaxLength(20)]
    public List<FestivalRow> Rows { get; set; } = [];
}
