using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using NodaTime;
using RequestCases.Application.Calendars;
using RequestCases.Application.Operations;
using RequestCases.Core.Calendar.Reading;

namespace RequestCases.Web.Pages.Admin.Calendars;

/// <summary>引入放假安排：粘贴通知全文.</summary>
public sealed class TextModel(ChangeCalendar change, CalendarReviews reviews, OfficeCalendar calendar, IClock clock)
    : CalendarEntryModel(change, reviews, calendar, clock)
{
    /// <summary>The pasted text.</summary>
    [BindProperty, Display(Name = "通知全文"), Required]
    public string? Text { get; set; }

    /// <inheritdoc />
    protected override string RefusedField => nameof(Text);

    /// <inheritdoc />
    protected override CalendarProposal Read() => CalendarProposal.Of(NoticeText.Read(Text!, Known.Notices));
}
