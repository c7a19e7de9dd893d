namespace RequestCases.Core.Deadlines;

/// <summary>What happens to an application received on a day off (D1).</summary>
public enum ReceiptOnDayOff
{
    /// <summary>Literal Art. 31: that day is the day of receipt, counting starts on the next working day. One day earlier, hence safe.</summary>
    IsReceipt,

    /// <summary>Receipt rolls to the next working day, as a court has accepted.</summary>
    RollsToNextWorkingDay,
}

/// <summary>What counts as 双方确认 for what comes by website or e-mail when no confirmation is recorded (D2).</summary>
public enum OnlineConfirmation
{
    /// <summary>The site's success message, or the mail system's receipt, is the confirmation: the earliest day.</summary>
    SystemReceipt,

    /// <summary>Only a confirmation between office and applicant; until then nothing is received.</summary>
    MutualOnly,
}

/// <summary>From when the time of a consultation is not counted (D3).</summary>
public enum ConsultationStart
{
    /// <summary>From the day after sending.</summary>
    Sending,

    /// <summary>From the day after delivery: stricter, the due date is earlier.</summary>
    Delivery,
}

/// <summary>What a later notice or amendment does to dates that were told before (D8).</summary>
public enum CalendarChange
{
    /// <summary>Dates are worked out anew, also when that makes them earlier.</summary>
    Recompute,

    /// <summary>
    /// A case keeps counting by the published notices as known at its receipt; only years unpublished then follow later notices.
    /// </summary>
    KeepPublishedDates,
}

/// <summary>
/// The readings of the law that this office follows where the law is silent. Kept with each case, so that a later change of mind
/// does not move dates already told.
/// </summary>
public sealed record DeadlinePolicy
{
    /// <summary>The defaults: on each point the reading that is safe for the office.</summary>
    public static DeadlinePolicy Default { get; } = new();

    /// <summary>D1. Default: literal.</summary>
    public ReceiptOnDayOff ReceiptOnDayOff { get; init; } = ReceiptOnDayOff.IsReceipt;

    /// <summary>D2. Default: the system's receipt.</summary>
    public OnlineConfirmation OnlineConfirmation { get; init; } = OnlineConfirmation.SystemReceipt;

    /// <summary>D3. Default: sending.</summary>
    public ConsultationStart ConsultationStart { get; init; } = ConsultationStart.Sending;

    /// <summary>D4. Whether 补正 may be asked for again after a supplement. Default: no, answer 补正后申请内容仍不明确.</summary>
    public bool SecondSupplementAllowed { get; init; }

    /// <summary>D5. Whether the clock stands still between asking for reasons and getting them. Default: no.</summary>
    public bool ReasonsRequestStopsClock { get; init; }

    /// <summary>D6. Whether a supplement notice later than 7 working days still stops the clock. Default: no, it is refused.</summary>
    public bool LateSupplementNoticeAllowed { get; init; }

    /// <summary>D7. The counted day from which sending a consultation is warned of. Default: 17 of 20.</summary>
    public int ConsultationWarningFromDay { get; init; } = 17;

    /// <summary>D8. Default: recompute.</summary>
    public CalendarChange CalendarChange { get; init; } = CalendarChange.Recompute;

    /// <summary>
    /// Working days after the applicant's last day before the office itself closes the case: what came on that day, or was posted in time
    /// and is still on its way (民事诉讼法第八十五条), is recorded meanwhile. Default: 5.
    /// </summary>
    public int ApplicantGraceWorkdays { get; init; } = 5;

    /// <summary>Working days after the last day for an opinion or for reasons before the case goes on without it. Default: 1.</summary>
    public int AnswerGraceWorkdays { get; init; } = 1;

    /// <summary>How often one period may be extended; the limit on the working days holds for all together. Default: once.</summary>
    public int ExtensionsPerPeriod { get; init; } = 1;
}
