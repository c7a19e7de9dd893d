using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using RequestCases.Application.Data;
using RequestCases.Application.Operations;
using RequestCases.Application.Operations.Intake;
using RequestCases.Application.People;
using RequestCases.Core;

namespace RequestCases.Application.Import;

/// <summary>Loads applications of the sample file's form into the office, a transaction a row.</summary>
public sealed class ApplicationImport(RegisterApplication register, OfficeDb db)
{
    /// <summary>Imports. A bad row is refused whole and the others go on; the same row again changes nothing.</summary>
    /// <param name="json"><c>{"applications": […]}</c> or the bare list.</param>
    /// <param name="now">When; no date of a row may lie after it.</param>
    /// <param name="cancellation">Stops between rows.</param>
    /// <returns>What became of each row, in the order of the file.</returns>
    /// <exception cref="RefusedException">The text is no such file; nothing was imported.</exception>
    public async Task<IReadOnlyList<ImportedRow>> RunAsync(string json, Instant now, CancellationToken cancellation = default)
    {
        var results = new List<ImportedRow>();
        foreach (var row in ApplicationFile.ReadRows(json))
            results.Add(await ImportAsync(results.Count + 1, row, now, cancellation));
        return results;
    }

    private async Task<ImportedRow> ImportAsync(int place, JsonElement row, Instant now, CancellationToken cancellation)
    {
        var read = ApplicationRow.Read(row, OfficeTime.DateAt(now));
        if (read.Errors.Count > 0)
            return Refused(place, read.Errors);
        try
        {
            var context = new OperationContext(Actor.System, now, RowKey.Of(row));
            return await DoneAsync(place, await register.ExecuteAsync(read.Input, context, cancellation), cancellation);
        }
        catch (RefusedException refused)
        {
            return Refused(place, RowFieldNames.Of(refused));
        }
    }

    private async Task<ImportedRow> DoneAsync(int place, CaseResult result, CancellationToken cancellation)
    {
        var number = await db.Cases.Where(c => c.Id == result.CaseId).Select(c => c.Number).SingleAsync(cancellation);
        var message = result.Repeated ? $"以前已经导入，登记为{number}，这次没有变动。" : result.Message;
        return new ImportedRow(place, true, result.Repeated, number, null, message);
    }

    private static ImportedRow Refused(int place, IReadOnlyList<FieldError> errors)
    {
        var fields = string.Join("、", errors.Select(e => e.Field).Where(f => f.Length > 0).Distinct());
        var message = string.Join(" ", errors.Select(e => e.Message)).ReplaceLineEndings(" ");
        return new ImportedRow(place, false, false, null, fields.Length > 0 ? fields : null, message);
    }
}
