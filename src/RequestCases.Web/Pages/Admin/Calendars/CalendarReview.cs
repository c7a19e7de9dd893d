using Microsoft.EntityFrameworkCore;
using NodaTime;
using RequestCases.Application.Calendars;
using RequestCases.Application.Data;
using RequestCases.Application.Operations;
using RequestCases.Core.Calendar;
using RequestCases.Core.Calendar.Reading;

namespace RequestCases.Web.Pages.Admin.Calendars;

/// <summary>An open case that a document would move.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Number">办件号.</param>
/// <param name="Unit">承办处室（单位）.</param>
/// <param name="Handler">承办人.</param>
/// <param name="What">Which date moves.</param>
/// <param name="From">The date so far.</param>
/// <param name="To">The date then.</param>
/// <param name="Shift">提前 1 个工作日.</param>
/// <param name="IsEarlier">Whether there is less time.</param>
public sealed record MoveLine(long CaseId, string Number, string? Unit, string? Handler, string What, LocalDate? From, LocalDate? To, string Shift, bool IsEarlier);

/// <summary>A document as it was read, what it changes and which open cases it would move: what a person looks at before it counts.</summary>
public sealed record CalendarReview
{
    /// <summary>The document.</summary>
    public required CalendarProposal Proposal { get; init; }

    /// <summary>What it orders.</summary>
    public required IReadOnlyList<DocumentLine> Lines { get; init; }

    /// <summary>The first cases that would move.</summary>
    public required IReadOnlyList<MoveLine> Moves { get; init; }

    /// <summary>How many would move.</summary>
    public required int Moved { get; init; }

    /// <summary>How many of them would come earlier.</summary>
    public required int Earlier { get; init; }

    /// <summary>What to look at twice.</summary>
    public IReadOnlyList<string> Doubts => Proposal.Notice is { } notice ? NoticeCheck.Doubts(notice) : [];

    /// <summary>Remarks.</summary>
    public IReadOnlyList<string> Notes => Proposal.Notice?.Notes ?? [];
}

/// <summary>Looks what a document would do, and does nothing.</summary>
public sealed class CalendarReviews(ChangeCalendar change, OfficeCalendar calendar, OfficeDb db)
{
    private const int Shown = 200;

    /// <summary>Reviews a document.</summary>
    /// <exception cref="Core.RefusedException">It is not sound, or does not follow what is known.</exception>
    public async Task<CalendarReview> OfAsync(CalendarProposal proposal, LocalDate today, CancellationToken cancellation)
    {
        proposal.CheckIssued(today);
        var moves = await change.PreviewAsync(proposal, cancellation);
        var proposed = proposal.Over(calendar.Calendars).Current;
        return new CalendarReview
        {
            Proposal = proposal,
            Lines = proposal.Notice is { } year
                ? DocumentLine.Of(year, calendar.Calendars.Notices.FirstOrDefault(n => n.Year == year.Year))
                : DocumentLine.Of(proposal.LocalChange!),
            Moves = await NamedAsync([.. moves.Take(Shown)], proposed, cancellation),
            Moved = moves.Count,
            Earlier = moves.Count(m => m.IsEarlier),
        };
    }

    private async Task<IReadOnlyList<MoveLine>> NamedAsync(List<CaseMove> moves, WorkingCalendar proposed, CancellationToken cancellation)
    {
        var units = await db.Units.AsNoTracking().ToDictionaryAsync(u => u.Id, u => u.Name, cancellation);
        var handlerIds = moves.Select(m => m.HandlerId).OfType<string>().Distinct().ToList();
        var handlers = await db.Users.AsNoTracking().Where(p => handlerIds.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.DisplayName, cancellation);
        return moves.ConvertAll(m => new MoveLine(
            m.CaseId,
            m.Number,
            m.UnitId is { } unit ? units.GetValueOrDefault(unit) : null,
            m.HandlerId is { } handler ? handlers.GetValueOrDefault(handler) : null,
            What(m),
            m.Main.From,
            m.Main.To,
            Shift(m, proposed),
            m.IsEarlier));
    }

    private static string What(CaseMove move) =>
        move.Before.ReplyDue != move.After.ReplyDue ? "答复期限"
        : move.Before.WaitsUntil != move.After.WaitsUntil ? "等待截止日"
        : move.Before.SupplementNoticeDue != move.After.SupplementNoticeDue ? "补正告知期限"
        : "是否按期";

    private static string Shift(CaseMove move, WorkingCalendar proposed) => move.Main switch
    {
        ({ } from, { } to) when to < from => $"提前 {proposed.CountWorkingDays(to, from)} 个工作日",
        ({ } from, { } to) when from < to => $"推迟 {proposed.CountWorkingDays(from, to)} 个工作日",
        _ => move.Text,
    };
}
