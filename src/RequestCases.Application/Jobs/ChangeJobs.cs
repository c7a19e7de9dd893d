using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using RequestCases.Application.Data;
using RequestCases.Application.Operations;
using RequestCases.Application.People;
using RequestCases.Core;

namespace RequestCases.Application.Jobs;

/// <summary>暂停、恢复、立即运行: what an administrator does with a job; noted with who, and done once.</summary>
public sealed class ChangeJobs(OfficeDb db, DirectoryJournal journal)
{
    /// <summary>The form.</summary>
    public sealed class Input
    {
        /// <summary>暂停原因</summary>
        [Display(Name = "暂停原因"), Text(200)]
        public string? Reason { get; set; }
    }

    /// <summary>Pauses a job on all nodes; a run under way comes to its end.</summary>
    /// <param name="job">Its code.</param>
    /// <param name="name">Its name, for the audit trail.</param>
    /// <param name="input">Why.</param>
    /// <param name="context">Who, when.</param>
    /// <param name="cancellation">Cancels it.</param>
    /// <exception cref="RefusedException">JOB_PAUSED: it is paused already.</exception>
    public Task PauseAsync(string job, string name, Input input, OperationContext context, CancellationToken cancellation = default)
    {
        InputRefusedException.ThrowIfInvalid(input);
        return journal.OnceAsync(context, ChangeAsync, () => Task.FromResult(true), cancellation);

        async Task<bool> ChangeAsync()
        {
            if (await db.JobPauses.SingleOrDefaultAsync(p => p.Job == job, cancellation) is { } paused)
                throw new RefusedException("JOB_PAUSED", $"“{name}”已由{paused.ByName}于 {OfficeText.Moment(paused.At)} 暂停，不用再暂停。");
            db.JobPauses.Add(new JobPause { Job = job, At = context.At, ByName = context.Actor.Name, Reason = input.Reason!.Trim() });
            await journal.SaveAsync("PauseJob", $"暂停定时任务：{name}", context with { Reason = input.Reason.Trim() }, cancellation);
            return true;
        }
    }

    /// <summary>Lets a paused job go on; what it missed it does within a minute.</summary>
    /// <exception cref="RefusedException">JOB_NOT_PAUSED: it is not paused.</exception>
    public Task ResumeAsync(string job, string name, OperationContext context, CancellationToken cancellation = default)
    {
        return journal.OnceAsync(context, ChangeAsync, () => Task.FromResult(true), cancellation);

        async Task<bool> ChangeAsync()
        {
            var paused = await db.JobPauses.SingleOrDefaultAsync(p => p.Job == job, cancellation)
                ?? throw new RefusedException("JOB_NOT_PAUSED", $"“{name}”没有暂停，可能已由他人恢复。请刷新页面核对。");
            db.JobPauses.Remove(paused);
            await journal.SaveAsync("ResumeJob", $"恢复定时任务：{name}", context, cancellation);
            return true;
        }
    }

    /// <summary>Notes that a job is to run now, also while it is paused.</summary>
    /// <returns>False when this submission was carried out before.</returns>
    /// <exception cref="RefusedException">JOB_RUNNING: it runs already.</exception>
    public async Task<bool> OrderAsync(string job, string name, OperationContext context, CancellationToken cancellation = default)
    {
        var isNew = false;
        await journal.OnceAsync(context, NoteAsync, () => Task.FromResult(true), cancellation);
        return isNew;

        async Task<bool> NoteAsync()
        {
            var silent = context.At - JobRun.Silence;
            if (await db.JobRuns.AnyAsync(r => r.Job == job && r.Outcome == JobOutcome.Running && r.SeenAt > silent, cancellation))
                throw new RefusedException("JOB_RUNNING", $"“{name}”正在运行，不用再次运行。请稍后刷新页面看结果。");
            await journal.SaveAsync("RunJob", $"立即运行定时任务：{name}", context, cancellation);
            return isNew = true;
        }
    }
}
