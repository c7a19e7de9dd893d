using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NodaTime;
using RequestCases.Core;

namespace RequestCases.Application.Data;

/// <summary>Dates as DateOnly, instants as UTC DateTime with microseconds, which every provider keeps and sorts.</summary>
internal static class Converters
{
    public static void UseNodaTime(this ModelConfigurationBuilder builder)
    {
        builder.Properties<LocalDate>().HaveConversion<LocalDateConverter>();
        builder.Properties<Instant>().HaveConversion<InstantConverter>();
        builder.Properties<LocalDateTime>().HaveConversion<LocalDateTimeConverter>();
    }

    /// <summary>Keeps an immutable value as one JSON column; a change is a new value.</summary>
    public static PropertyBuilder<T> AsJson<T>(this PropertyBuilder<T> property) => property.AsJson(value => value);

    /// <summary>Like <see cref="AsJson{T}(PropertyBuilder{T})"/> for a value that was written otherwise earlier.</summary>
    /// <param name="property">The property.</param>
    /// <param name="asNow">What was read, as it would be written now.</param>
    public static PropertyBuilder<T> AsJson<T>(this PropertyBuilder<T> property, Func<T, T> asNow) =>
        property.HasConversion(
            value => JsonSerializer.Serialize(value, CoreJson.Options),
            text => asNow(JsonSerializer.Deserialize<T>(text, CoreJson.Options)!),
            new ValueComparer<T>((a, b) => Equals(a, b), value => value!.GetHashCode(), value => value));

    /// <summary>Like <see cref="AsJson{T}(PropertyBuilder{T})"/> for a value of which there are few: each text is read once and its value shared.</summary>
    public static PropertyBuilder<T> AsSharedJson<T>(this PropertyBuilder<T> property)
        where T : class
    {
        var read = new ConcurrentDictionary<string, T>();
        return property.HasConversion(
            value => JsonSerializer.Serialize(value, CoreJson.Options),
            text => read.GetOrAdd(text, t => JsonSerializer.Deserialize<T>(t, CoreJson.Options)!));
    }

    private sealed class LocalDateConverter() : ValueConverter<LocalDate, DateOnly>(
        date => new DateOnly(date.Year, date.Month, date.Day),
        date => new LocalDate(date.Year, date.Month, date.Day));

    private sealed class InstantConverter() : ValueConverter<Instant, DateTime>(
        instant => OfficeTime.AsKept(instant).ToDateTimeUtc(),
        time => Instant.FromDateTimeUtc(DateTime.SpecifyKind(time, DateTimeKind.Utc)));

    private sealed class LocalDateTimeConverter() : ValueConverter<LocalDateTime, DateTime>(
        local => local.ToDateTimeUnspecified(),
        time => LocalDateTime.FromDateTime(time));
}
