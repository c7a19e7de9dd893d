using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using NodaTime;
using RequestCases.Application.Calendars;
using RequestCases.Application.Operations;
using RequestCases.Core.Calendar.Reading;

namespace RequestCases.Web.Pages.Admin.Calendars;

/// <summary>本地另行安排.</summary>
public sealed class LocalModel(ChangeCalendar change, CalendarReviews reviews, OfficeCalendar calendar, IClock clock)
    : CalendarEntryModel(change, reviews, calendar, clock)
{
    /// <summary>What was typed.</summary>
    [BindProperty]
    public LocalInput Input { get; set; } = new();

    /// <inheritdoc />
    protected override CalendarProposal Read() => CalendarProposal.Of(PickedDays.ToLocalChange(
        new NoticeDocument(Input.Title!, Input.Number!, Input.Issued!.Value),
        Input.Reason!,
        Input.First!.Value,
        Input.Last ?? Input.First.Value,
        Input.Kind!.Value,
        Known));
}

/// <summary>The form of 本地另行安排.</summary>
public sealed class LocalInput
{
    /// <summary>What the days become.</summary>
    [Display(Name = "怎样安排"), Required(ErrorMessage = "请选择放假、上班还是撤销。")]
    public LocalDayKind? Kind { get; set; }

    /// <summary>First day.</summary>
    [Display(Name = "第一天"), Required]
    public LocalDate? First { get; set; }

    /// <summary>Last day; empty for one day.</summary>
    [Display(Name = "最后一天")]
    public LocalDate? Last { get; set; }

    /// <summary>What the days are called.</summary>
    [Display(Name = "事由"), Required, StringLength(20)]
    public string? Reason { get; set; }

    /// <summary>Title of the document.</summary>
    [Display(Name = "文件名称"), Required, StringLength(100)]
    public string? Title { get; set; }

    /// <summary>Number of the document.</summary>
    [Display(Name = "文号"), Required, StringLength(40)]
    public string? Number { get; set; }

    /// <summary>The day under its signature.</summary>
    [Display(Name = "成文日期"), Required]
    public LocalDate? Issued { get; set; }
}
