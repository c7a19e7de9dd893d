using NodaTime;

namespace RequestCases.Core.Deadlines;

/// <content>What the replayed facts amount to.</content>
internal sealed partial class ClockReplay
{
    public ClockReading Read()
    {
        var reading = _receivedOn is { } receivedOn ? ReadReceived(receivedOn) : new ClockReading { Refused = Refused };
        reading.ProactiveDue = _formedOn is { } formed ? calendar.AddWorkingDays(formed, StatutoryPeriods.ProactiveWorkdays) : null;
        reading.ReconsiderationAnswerDue = _reconsiderationNotice is { } notice
            ? Remedies.ReconsiderationAnswerDue(notice.Date, notice.Procedure, calendar)
            : null;
        reading.LitigationAfterReconsiderationBy = _reconsiderationDecidedOn is { } decided
            ? Remedies.LitigationAfterReconsiderationBy(decided, calendar)
            : null;
        reading.IsProvisional = reading.RestsOnUnpublishedNotice(calendar);
        return reading;
    }

    private ClockReading ReadReceived(LocalDate receivedOn)
    {
        var waiting = Current.WaitingFor is not null;
        var periods = ReadPeriods();
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
            Consultations = ReadConsultations(),
            ReasonsBy = policy.ReasonsRequestStopsClock ? Current.ReasonsBy : null,
            ReasonsAskedOn = Current.ReasonsRequests is [.., var asked] ? asked.AskedOn : null,
            FeeDue = _feeDue,
            ReplyEffective = effective,
            OnTime = effective is null ? null : waiting || effective <= current.Due,
            ServedOn = servedOn,
            ReconsiderationBy = servedOn is { } served ? Remedies.ReconsiderationBy(served, calendar) : null,
            LitigationBy = servedOn is { } servedDay ? Remedies.LitigationBy(servedDay, calendar) : null,
            Periods = periods,
            Refused = Refused,
        };
    }

    private IReadOnlyList<RefusedFact> Refused => _refused ?? (IReadOnlyList<RefusedFact>)[];

    private ClockPeriod[] ReadPeriods()
    {
        var periods = new ClockPeriod[_periods.Count];
        for (var i = 0; i < periods.Length; i++)
            periods[i] = _periods[i].Read(calendar, policy);
        return periods;
    }

    private IReadOnlyList<ConsultationReading> ReadConsultations() =>
        _periods.TrueForAll(static p => p.Consultations.Count == 0) ? [] : [.. _periods.SelectMany(static p => p.Consultations)];

    /// <summary>国办公开办函〔2016〕235号第四条; electronic service is not covered there, so the day it reaches the applicant is taken.</summary>
    private LocalDate? ReplyEffective() => _reply switch
    {
        null => null,
        { Method: DeliveryMethod.Post } => _reply.Date,
        { Method: DeliveryMethod.InPerson or DeliveryMethod.Entrusted } => _reply.SignedOn ?? _servedOn,
        _ => _reply.DeliveredOn ?? _servedOn ?? _reply.Date,
    };
}
