namespace RequestCases.Core.Deadlines;

/// <summary>The eight questions of counting that the law leaves open, as data: for the settings, the calculator and the notes in a ledger.</summary>
public static class PolicyQuestions
{
    private const int FirstWarningDay = 11;
    private const int LastWarningDay = 20;

    /// <summary>D1 to D8, in order.</summary>
    public static IReadOnlyList<PolicyQuestion> All { get; } =
    [
        Of("D1", "休息日收到申请", "休息日、节假日收到申请的，哪一天是收到申请之日？",
            "门卫周日签收的 EMS、假期里到达的电子邮件都会遇到。条例只说以签收、确认之日为收到之日，没有说遇休息日是否顺延。",
            "《政府信息公开条例》第三十一条",
            policy => policy.ReceiptOnDayOff, (policy, value) => policy with { ReceiptOnDayOff = value },
            (ReceiptOnDayOff.IsReceipt, "收到当日就是收到申请之日", "以收到当日为收到申请之日", "按条文字面。期限比顺延早 1 个工作日，稳妥。"),
            (ReceiptOnDayOff.RollsToNextWorkingDay, "顺延，以下一个工作日为收到申请之日", "以下一个工作日为收到申请之日", "期限晚 1 个工作日。有法院判决认可，仍有被认定逾期的风险。")),
        Of("D2", "网上提交的双方确认", "网上提交、电子邮件没有另行确认的，“双方确认之日”怎样认定？",
            "平台提示提交成功之后，机关可能几天后才出登记回执。以回执日期起算的，有被法院认定逾期的先例。",
            "《政府信息公开条例》第三十一条第（三）项、国办公开办函〔2015〕207号第一条",
            policy => policy.OnlineConfirmation, (policy, value) => policy with { OnlineConfirmation = value },
            (OnlineConfirmation.SystemReceipt, "平台提示提交成功、邮件系统收到，即为双方确认", "以平台、邮件系统收到之日为双方确认之日", "起算最早，稳妥。记有与申请人的确认的，以确认之日为准。"),
            (OnlineConfirmation.MutualOnly, "只认机关与申请人之间的确认", "只认机关与申请人的确认", "确认之前期限不起算。拖延确认的，风险由本机关承担。")),
        Of("D3", "征求意见从哪天起不计", "征求第三方、其他机关意见的时间，从哪天起不计入期限？",
            "条例只说征求意见所需时间不计算在内。都计至收到最后一份意见之日，最长至对方收到后第 15 个工作日；几份征求意见重叠的日子只扣一次。",
            "《政府信息公开条例》第三十三条第三款",
            policy => policy.ConsultationStart, (policy, value) => policy with { ConsultationStart = value },
            (ConsultationStart.Sending, "自征求意见书发出的次日起", "自发出的次日起不计", "邮寄途中的日子也不计。"),
            (ConsultationStart.Delivery, "自对方收到征求意见书的次日起", "自对方收到的次日起不计", "较严，期限较早；对方收到之日不明的，不扣除。")),
        Of("D4", "补正后仍不明确", "补正后仍不明确的，能不能再次告知补正？",
            "条例要求一次性告知。年度报告为此设有“补正后申请内容仍不明确”一行。",
            "《政府信息公开条例》第三十条",
            policy => policy.SecondSupplementAllowed, (policy, value) => policy with { SecondSupplementAllowed = value },
            (false, "不能，以“补正后申请内容仍不明确”答复", "不能再次告知补正", "期限自收到补正之日的次日起计算，不再停止。"),
            (true, "能，收到补正后 7 个工作日内可以再次告知", "可以再次告知补正", "期限再次停止、重新计算。有意见认可，仍有被认定违反一次性告知的风险。")),
        Of("D5", "要求说明理由期间", "申请的数量、频次明显超过合理范围而要求说明理由的，等待期间期限停不停？",
            "条例对此没有规定。",
            "《政府信息公开条例》第三十五条",
            policy => policy.ReasonsRequestStopsClock, (policy, value) => policy with { ReasonsRequestStopsClock = value },
            (false, "不停，期限照常计算", "期限不停止", "稳妥。理由合理而不能按期答复的，可以另定延迟答复的合理期限。"),
            (true, "停止，自告知的次日至收到理由之日不计", "等待理由的时间不计", "期限较晚，没有条文依据。")),
        Of("D6", "补正告知逾期", "补正告知迟于收到申请后第 7 个工作日的，怎样处理？",
            "条例要求自收到申请之日起 7 个工作日内告知补正，没有说逾期的后果。已经延期的，一律不能再告知补正。",
            "《政府信息公开条例》第三十条",
            policy => policy.LateSupplementNoticeAllowed, (policy, value) => policy with { LateSupplementNoticeAllowed = value },
            (false, "不办理，原期限继续计算", "逾期的补正告知不停止期限", "稳妥。请申请人说明的，按沟通处理。"),
            (true, "仍然办理，期限停止，收到补正后重新计算", "逾期的补正告知也停止期限", "有被认定违法拖延的风险。")),
        WarningDay(),
        Of("D8", "节假日安排调整", "期限告知之后节假日安排又有调整的，怎样处理？",
            "例如 2019 年调整劳动节假期、2020 年延长春节假期。调整可能使期限提前。",
            "国务院办公厅当年节假日安排及其调整通知",
            policy => policy.CalendarChange, (policy, value) => policy with { CalendarChange = value },
            (CalendarChange.Recompute, "按调整后的工作日重新推算，保留原日期并提醒承办人", "按调整后的工作日推算", "与实际上班的日子一致；提前的，须按提前后的日期答复。"),
            (CalendarChange.KeepPublishedDates, "收到申请时已经公布的年份，按当时公布的安排推算", "按收到申请时公布的安排推算", "告知过的日期不变；当时尚未公布的年份，仍随公布的安排推算。")),
    ];

    private static PolicyQuestion WarningDay() => Of(
        "D7", "征求意见过晚的提醒", "期限过半以后才征求意见的，从第几个工作日起提醒承办人？",
        "发函当日仍计入期限；到期限最后一日才发函的，期限已经用完，没有延期就不再停止计算。这项只管提醒，不影响日期。",
        "《政府信息公开条例》第三十三条第三款",
        policy => Math.Clamp(policy.ConsultationWarningFromDay, FirstWarningDay, LastWarningDay), (policy, value) => policy with { ConsultationWarningFromDay = value },
        [.. Enumerable.Range(FirstWarningDay, LastWarningDay - FirstWarningDay + 1).Select(n => (
            n, $"第 {n} 个工作日起", $"自第 {n} 个工作日起提醒", n == LastWarningDay ? "只在最后一日提醒。" : $"20 个工作日的期限，提醒时还剩 {20 - n} 个。"))]);

    private static PolicyQuestion Of<T>(
        string id, string title, string question, string why, string source, Func<DeadlinePolicy, T> read, Func<DeadlinePolicy, T, DeadlinePolicy> write,
        params ReadOnlySpan<(T Value, string Text, string Phrase, string Effect)> options)
        where T : notnull
    {
        var answers = new List<PolicyOption>(options.Length);
        foreach (var (value, text, phrase, effect) in options)
        {
            answers.Add(new PolicyOption(value.ToString()!, text, phrase, effect)
            {
                Choose = policy => write(policy, value),
                IsChosenIn = policy => read(policy).Equals(value),
            });
        }

        return new PolicyQuestion(id, title, question, why, source, answers);
    }
}
