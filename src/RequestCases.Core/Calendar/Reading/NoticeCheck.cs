using NodaTime;

namespace RequestCases.Core.Calendar.Reading;

/// <summary>
/// What holds for every notice and every local change, however it came in: by text, by JSON or by picked days. Each check refuses with
/// its reason; nothing is corrected.
/// </summary>
public static class NoticeCheck
{
    /// <summary>A notice by itself: year, document, days.</summary>
    /// <exception cref="RefusedException">With the reason.</exception>
    public static void EnsureSound(HolidayNotice notice)
    {
        CalendarRange.CheckYear(notice.Year);
        if (notice.Status == NoticeStatus.Unpublished)
        {
            EnsureUnpublished(notice);
            return;
        }

        EnsureDocument(notice.Source, notice.Issued, $"{notice.Year}年的通知");
        if (notice.Issued!.Value.Year < notice.Year - 1 || notice.Issued.Value.Year > notice.Year)
            throw Refused("NOTICE_ISSUE_DATE", $"成文日期{notice.Issued.Value.WithWeekday()}不对：{notice.Year}年的通知应在上一年或者当年印发");
        if (notice.Holidays.Count == 0)
            throw Refused("NOTICE_EMPTY", $"{notice.Year}年的通知里一个放假日也没有");
        NoticeDays.Ensure(notice.Year, notice.Holidays, notice.MakeupWorkdays);
        EnsureAmendments(notice);
    }

    /// <summary>A notice can be brought in over what is known: it is of a new year, or changes a known one and is issued later.</summary>
    /// <param name="notice">A notice as read.</param>
    /// <param name="known">All notices known so far.</param>
    /// <exception cref="RefusedException">NOTICE_YEAR_PUBLISHED, NOTICE_UNCHANGED, NOTICE_NOT_PUBLISHED or what <see cref="EnsureSound"/> says.</exception>
    public static void EnsureNew(HolidayNotice notice, IEnumerable<HolidayNotice> known)
    {
        EnsureSound(notice);
        if (notice.Status == NoticeStatus.Unpublished)
            throw Refused("NOTICE_NOT_PUBLISHED", $"{notice.Year}年的安排还没有公布，没有可以引入的内容");
        if (NoticeAssembly.Latest(known, notice.Year, asOf: null) is not { Issued: not null } published)
            return;
        if (HasSameDays(published, notice))
            throw Refused("NOTICE_UNCHANGED", $"{notice.Year}年的安排和系统里已有的完全相同（{published.Source}），没有可以改的");
        if (!Continues(notice, published))
            throw Refused("NOTICE_YEAR_PUBLISHED", $"{notice.Year}年的安排已经公布（{published.Source}），不能另行引入。如果有调整或者延长的通知，请粘贴那一份的全文");
    }

    /// <summary>A change for one place by its own document: an extra day off, an extra day worked, or a local day taken back.</summary>
    /// <param name="change">The change.</param>
    /// <param name="known">What is known so far.</param>
    /// <exception cref="RefusedException">With the reason; NOTICE_UNCHANGED when a day already is so.</exception>
    public static void EnsureLocal(NoticeAmendment change, WorkingCalendars known)
    {
        EnsureDocument(change.Source, change.Issued, "本地安排");
        LocalDays.Ensure(change, known);
    }

    /// <summary>A document that is brought in was issued by now.</summary>
    /// <param name="issued">The day under its signature.</param>
    /// <param name="today">The business date.</param>
    /// <exception cref="RefusedException">NOTICE_ISSUE_DATE.</exception>
    public static void EnsureIssued(LocalDate issued, LocalDate today)
    {
        if (issued > today)
            throw Refused("NOTICE_ISSUE_DATE", $"成文日期{issued.WithWeekday()}在今天之后，请核对");
    }

    /// <summary>What a person should look at twice although it is no error.</summary>
    public static IReadOnlyList<string> Doubts(HolidayNotice notice)
    {
        var named = notice.Holidays.SelectMany(h => Festivals.Of(h.Name)).ToHashSet();
        var missing = Festivals.All.Where(name => !named.Contains(name)).ToList();
        return missing.Count == 0 || notice.Status == NoticeStatus.Unpublished ? [] : [$"没有{string.Join("、", missing)}的安排，请对照原文核对是否漏了。"];
    }

    internal static void EnsureDocument(string? source, LocalDate? issued, string whose)
    {
        if (string.IsNullOrWhiteSpace(source))
            throw Refused("NOTICE_SOURCE_MISSING", $"{whose}没有文件名称和文号，请补上");
        if (source.Length > 400 || source.Any(char.IsControl))
            throw Refused("NOTICE_SOURCE_MISSING", $"{whose}的文件名称太长，或者含有不能显示的字符");
        if (!DocumentNumber.IsIn(source))
            throw Refused("NOTICE_SOURCE_MISSING", $"“{source}”没有以文号结尾，请写全文件名称和文号，例如“……的通知 国办发明电〔2025〕7号”");
        if (issued is not { } day)
            throw Refused("NOTICE_SOURCE_MISSING", $"{whose}没有成文日期，请补上");
        if (day.Year < CalendarRange.FirstYear - 1 || day.Year > CalendarRange.LastYear)
            throw Refused("NOTICE_ISSUE_DATE", $"成文日期{day.WithWeekday()}不对，请核对");
    }

    internal static RefusedException Refused(string code, string why) => new(code, why + "。");

    private static void EnsureUnpublished(HolidayNotice notice)
    {
        if (notice.Issued is not null || notice.Holidays.Count + notice.MakeupWorkdays.Count + notice.Amendments.Count > 0)
            throw Refused("NOTICE_STATUS_WRONG", $"{notice.Year}年写的是尚未公布（unpublished），却有成文日期或者放假、上班的日期，请核对");
        NoticeDays.Ensure(notice.Year, notice.StatutoryHolidays, []);
    }

    private static void EnsureAmendments(HolidayNotice notice)
    {
        if (notice.Status == NoticeStatus.Amended != notice.Amendments.Count > 0)
            throw Refused("NOTICE_STATUS_WRONG", $"{notice.Year}年的状态（status）和调整（amendments）对不上：有调整才是 amended，没有调整是 final");
        var previous = notice.Issued!.Value;
        foreach (var amendment in notice.Amendments)
        {
            EnsureDocument(amendment.Source, amendment.Issued, $"{notice.Year}年的调整");
            if (amendment.Issued <= previous || amendment.Issued.Year > notice.Year)
                throw Refused("NOTICE_ISSUE_DATE", $"调整通知的成文日期{amendment.Issued.WithWeekday()}不对：应在它所改的通知（{previous.WithWeekday()}）之后、{notice.Year}年之内");
            NoticeDays.Ensure(notice.Year, amendment.AddHolidays, amendment.AddMakeupWorkdays);
            previous = amendment.Issued;
        }

        EnsureContained(notice);
    }

    // The lists hold the state after all changes: each change must be in them, or taking it back would go wrong.
    private static void EnsureContained(HolidayNotice notice)
    {
        foreach (var change in notice.Amendments.Reverse())
        {
            if (change.IsEmpty)
                throw Refused("NOTICE_UNCHANGED", $"“{change.Source}”没有改动任何一天，请核对");
            var isContained = !change.AddHolidays.Except(notice.Holidays).Any() && !change.AddMakeupWorkdays.Except(notice.MakeupWorkdays).Any()
                && !change.RemoveHolidays.Intersect(notice.Holidays).Any() && !change.RemoveMakeupWorkdays.Intersect(notice.MakeupWorkdays).Any();
            if (!isContained)
                throw Refused("NOTICE_AMENDMENT_MISFIT", $"“{change.Source}”列出的改动和{notice.Year}年的日期对不上，请核对");
            notice = notice.Without(change);
        }
    }

    private static bool Continues(HolidayNotice notice, HolidayNotice published) =>
        notice.Amendments.Count > 0
        && notice.LatestIssued > published.LatestIssued
        && notice.AsKnownOn(notice.Amendments[^1].Issued.PlusDays(-1)) is var before
        && before.IsKnownOn(published.Issued) && HasSameDays(before, published);

    private static bool HasSameDays(HolidayNotice one, HolidayNotice other) =>
        one.Holidays.ToHashSet().SetEquals(other.Holidays) && one.MakeupWorkdays.ToHashSet().SetEquals(other.MakeupWorkdays);
}
