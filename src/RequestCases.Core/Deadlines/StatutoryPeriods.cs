using NodaTime;

namespace RequestCases.Core.Deadlines;

/// <summary>The reply period and its longest extension, in working days, under the regulation in force at receipt.</summary>
/// <param name="ReplyWorkdays">Working days for the reply.</param>
/// <param name="MaxExtensionWorkdays">Working days that may be added.</param>
/// <param name="ReplyArticle">Where both stand.</param>
public sealed record StatutoryPeriods(int ReplyWorkdays, int MaxExtensionWorkdays, string ReplyArticle)
{
    /// <summary>The day 国务院令第711号 came into force.</summary>
    public static readonly LocalDate NewRegulationFrom = new(2019, 5, 15);

    /// <summary>Working days from receipt for the supplement notice (第三十条).</summary>
    public const int SupplementNoticeWorkdays = 7;

    /// <summary>Working days from delivery for an opinion (第三十二条、第三十四条).</summary>
    public const int OpinionWorkdays = 15;

    /// <summary>Working days from the fee notice for the payment (国办函〔2020〕109号).</summary>
    public const int FeeWorkdays = 20;

    /// <summary>Working days from forming for proactive disclosure (第二十六条).</summary>
    public const int ProactiveWorkdays = 20;

    /// <summary>Working days to answer the reconsideration body in the ordinary procedure (行政复议法第四十八条、第八十八条).</summary>
    public const int ReconsiderationAnswerWorkdays = 10;

    /// <summary>Working days to answer the reconsideration body in the simple procedure (行政复议法第五十四条、第八十八条).</summary>
    public const int SimpleReconsiderationAnswerWorkdays = 5;

    private static readonly StatutoryPeriods Regulation2008 = new(15, 15, "《政府信息公开条例》（国务院令第492号）第二十四条");
    private static readonly StatutoryPeriods Regulation2019 = new(20, 20, "《政府信息公开条例》第三十三条");

    /// <summary>The periods for an application received on a day: 15 + 15 before 2019-05-15, 20 + 20 from then on.</summary>
    public static StatutoryPeriods ForReceiptOn(LocalDate receivedOn) =>
        receivedOn < NewRegulationFrom ? Regulation2008 : Regulation2019;
}
