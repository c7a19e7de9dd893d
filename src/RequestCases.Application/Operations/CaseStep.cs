using RequestCases.Application.Data;
using RequestCases.Application.Deputies;
using RequestCases.Core.Cases;

namespace RequestCases.Application.Operations;

/// <summary>What an operation works on: the case, the task it finishes, and what it says of it.</summary>
public sealed class CaseStep(OfficeDb db, RequestCase requestCase, WorkItem? work, OperationContext context, OfficeDay day)
{
    private readonly List<string> sayings = [];

    /// <summary>The office's data, for what else the operation needs; saved with the case in one transaction.</summary>
    public OfficeDb Db { get; } = db;

    /// <summary>The case.</summary>
    public RequestCase Case { get; } = requestCase;

    /// <summary>The task that is finished; null for acts beside the procedure.</summary>
    public WorkItem? Work { get; } = work;

    /// <summary>Who, when, why.</summary>
    public OperationContext Context { get; } = context;

    /// <summary>The absent colleague for whom it is done; null when it is done in one's own right.</summary>
    public AbsentPerson? Absent { get; } = work is null
        ? CaseAccess.AbsentOf(requestCase, context.Actor)
        : WorkAccess.AbsentOf(work.AssigneeId, work.Role, work.UnitId, context.Actor);

    /// <summary>By which the act is judged.</summary>
    public OfficeDay Day { get; } = day;

    /// <summary>Outcome by which the definition goes on.</summary>
    public string? Outcome { get; private set; }

    /// <summary>Message thrown to the procedure, for acts beside it.</summary>
    public string? Message { get; private set; }

    /// <summary>What happened, for the timeline and the person.</summary>
    public string Summary => string.Concat(sayings);

    /// <summary>Says what happened, in Chinese, without a full stop.</summary>
    public void Say(string sentence) => sayings.Add(sentence);

    /// <summary>Finishes the task with an outcome.</summary>
    public void Finish(string outcome, string sentence)
    {
        Outcome = outcome;
        Say(sentence);
    }

    /// <summary>Throws a message to the procedure.</summary>
    public void Throw(string message, string sentence)
    {
        Message = message;
        Say(sentence);
    }
}
