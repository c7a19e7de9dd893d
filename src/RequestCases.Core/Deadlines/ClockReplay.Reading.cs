using NodaTime;

namespace RequestCases.Core.Deadlines;

/// <content>What the replayed facts amount to.</content>
internal sealed partial class ClockReplay
{
    public ClockReading Read()
    {
        var reading = _receivedOn is { } receivedOn ? ReadReceived(receivedOn) : new ClockReading();
        reading = reading with
        {
            ReconsiderationAnswerDue = _reconsiderationNotice is { } notice
                ? Remedies.ReconsiderationAnswerDue(notice.Date, notice.Procedure, calendar)
                : null,
            LitigationAfterReconsiderationBy = _reconsiderationDecidedOn is { } decided
                ? Remedies.LitigationAfterReconsiderationBy(decided, calendar)
                : null,
            ProactiveDue = _formedOn is { } formed ? calendar.AddWorkingDays(formed, StatutoryPeriods.ProactiveWorkdays) : null,
            Refused = _refused,
        };
        return reading with { IsProvisional = reading.RestsOnUnpublishedNotice(calendar) };
    }

    private ClockReading ReadReceived(LocalDate receivedOn)
    {
        var waiting = Current.WaitingFor is not null;
        var periods = _periods.ConvertAll(p => p.Read(calendar, policy));
        var current = periods[^1];
        var excluded = ExcludedDays.Of(current.StandStills, calendar);
        var effective = ReplyEffective();
        var servedOn = _servedOn ?? _reply?.SignedOn ?? _reply?.DeliveredOn;
        return new ClockReading
        {
            ReceivedOn = receivedOn,
            State = State,
            SupplementNoticeDue = _noticeDue,
            ReplyDue = waiting ? null : current.Due,
            BaseWorkdays = StatutoryPeriods.ForReceiptOn(receivedOn).ReplyWorkdays,
            ExtensionWorkdays = Current.ExtensionWorkdays,
            ExcludedWorkdays = excluded.Count,
            SkippedWorkdays = excluded.CountWithin(current.StartedOn, current.Due, calendar),
            SupplementBy = _supplementBy,
            AbandonedFrom = _reply is null ? current.WaitThrough?.PlusDays(1) : null,
            Consultations = [.. _periods.SelectMany(p => p.Consultations)],
            FeeDue = _feeDue,
            ReplyEffective = effective,
            OnTime = effective is null ? null : waiting || effective <= current.Due,
            ServedOn = servedOn,
            ReconsiderationBy = servedOn is { } served ? Remedies.ReconsiderationBy(served, calendar) : null,
            LitigationBy = servedOn is { } servedDay ? Remedies.LitigationBy(servedDay, calendar) : null,
            Periods = periods,
        };
    }

    /// <summary>国办公开办函〔2016〕235号第四条; electronic service is not covered there, so the day it reaches the applicant is taken.</summary>
    private LocalDate? ReplyEffective() => _reply switch
    {
        null => null,
        { Method: DeliveryMethod.Post } => _reply.Date,
        { Method: DeliveryMethod.InPerson or DeliveryMethod.Entrusted } => _reply.SignedOn ?? _servedOn,
        _ => _reply.DeliveredOn ?? _servedOn ?? _reply.Date,
    };
}
