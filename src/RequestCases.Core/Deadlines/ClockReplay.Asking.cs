using RequestCases.Core.Cases.Rules;

namespace RequestCases.Core.Deadlines;

/// <content>Asking others for their opinion, and the applicant for reasons.</content>
internal sealed partial class ClockReplay
{
    private Rule? Consult(ConsultationSent sent)
    {
        var broken = ConsultationNumberIsUsedOnlyOnce.Check(sent.ConsultationId, _periods.Any(p => p.Consultations.Exists(c => c.Id == sent.ConsultationId)))
            ?? ConsultationCannotArriveBeforeItIsSent.Check(sent.Date, sent.Delivered ?? sent.UndeliverableOn);
        if (broken is not null)
            return broken;
        var opinionDue = calendar.AddWorkingDays(sent.Delivered ?? sent.Date, StatutoryPeriods.OpinionWorkdays);
        Current.Consultations.Add(new ConsultationReading(sent.ConsultationId, sent.Kind, sent.Date, sent.Delivered, null, opinionDue)
        {
            UndeliverableOn = sent.UndeliverableOn,
        });
        return null;
    }

    private Rule? TakeOpinion(OpinionReceived opinion)
    {
        foreach (var consultations in _periods.Select(p => p.Consultations))
        {
            var index = consultations.FindIndex(c => c.Id == opinion.ConsultationId);
            if (index < 0)
                continue;
            consultations[index] = consultations[index] with { LastOpinionOn = opinion.Date };
            return null;
        }

        var sentLater = facts.OfType<ConsultationSent>().FirstOrDefault(c => c.ConsultationId == opinion.ConsultationId && c.Date > opinion.Date);
        return OpinionCannotComeBeforeTheConsultation.Check(opinion.Date, sentLater?.Date)
            ?? OpinionMustAnswerAConsultation.Check(opinion.ConsultationId, isKnown: false);
    }

    private Rule? AskForReasons(ReasonsRequested request)
    {
        if (FixedLastDayMustLieWithinAYear.Check(request.Date, request.ReasonsBy) is { } broken)
            return broken;
        Current.AskForReasons(request.Date, request.ReasonsBy);
        return null;
    }

    private Rule? TakeReasons(ReasonsReceived reasons)
    {
        if (ReasonsMustHaveBeenAskedFor.Check(reasons.Date, Current.ReasonsRequests.Count > 0) is { } broken)
            return broken;
        Current.TakeReasons(reasons.Date);
        return null;
    }
}
