using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using NodaTime;
using NodaTime.Text;

namespace RequestCases.Web.Binding;

/// <summary>Chooses the office's own binders for dates and text.</summary>
public sealed class OfficeBinderProvider : IModelBinderProvider
{
    private static readonly NodaModelBinder<LocalDate> Dates = new(LocalDatePattern.Iso, "2026-12-01", day => day);

    // Browsers leave the seconds out of datetime-local when they are zero.
    private static readonly NodaModelBinder<LocalDateTime> Times = new(
        new CompositePatternBuilder<LocalDateTime>
        {
            { LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm"), _ => true },
            { LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss"), _ => true },
        }.Build(),
        "2026-12-01T09:30",
        time => time.Date);

    private static readonly CleanTextModelBinder Text = new();

    /// <inheritdoc />
    public IModelBinder? GetBinder(ModelBinderProviderContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        // Bodies, headers and services have binders of their own.
        if (context.BindingInfo.BindingSource is { IsGreedy: true })
            return null;
        var type = context.Metadata.UnderlyingOrModelType;
        if (type == typeof(LocalDate))
            return Dates;
        if (type == typeof(LocalDateTime))
            return Times;
        // A password is what was typed, blanks and all.
        return type == typeof(string) && context.Metadata.DataTypeName != nameof(DataType.Password) ? Text : null;
    }
}

/// <summary>Registers the binders.</summary>
public static class OfficeBinding
{
    /// <summary>Binds NodaTime dates, and text without blanks at its ends and without control characters.</summary>
    public static void UseOfficeBinders(this MvcOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.ModelBinderProviders.Insert(0, new OfficeBinderProvider());
    }
}
