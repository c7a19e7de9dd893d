using NodaTime;

namespace RequestCases.Application.Documents;

/// <summary>What a form says of a letter it wants made.</summary>
/// <param name="Kind">A kind of <see cref="Core.Letters.LetterKinds"/>, no reply.</param>
/// <param name="Addressee">主送.</param>
/// <param name="DatedOn">成文日期.</param>
/// <param name="Values">
/// The facts, by the keys of the kind; put in literally. A day is written 2026-12-18 or 2026年12月18日. A value that its template puts in as a
/// table has a row a line, cells parted by tabs, and then its first line heads the columns.
/// </param>
public sealed record LetterOrder(string Kind, string Addressee, LocalDate DatedOn, IReadOnlyDictionary<string, string> Values);
