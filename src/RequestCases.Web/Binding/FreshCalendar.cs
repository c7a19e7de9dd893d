using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc.Filters;
using RequestCases.Application.Data;
using RequestCases.Application.Operations;

namespace RequestCases.Web.Binding;

/// <summary>Before each page: takes over calendar documents and settings that another node brought in.</summary>
public sealed class FreshCalendar(OfficeCalendar calendar, OfficeDb db) : IAsyncResourceFilter
{
    /// <inheritdoc />
    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        // The page that tells of a failure must not meet the same failure.
        if (context.HttpContext.User.Identity?.IsAuthenticated == true && context.HttpContext.Features.Get<IExceptionHandlerFeature>() is null)
            await calendar.RefreshAsync(db, context.HttpContext.RequestAborted);
        await next();
    }
}
