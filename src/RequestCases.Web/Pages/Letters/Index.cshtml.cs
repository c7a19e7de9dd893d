using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using NodaTime;
using RequestCases.Application.Queries;
using RequestCases.Web.SignIn;

namespace RequestCases.Web.Pages.Letters;

/// <summary>发文登记: every letter of the office with its number.</summary>
[Authorize(Policy = Policies.ReadingLetters)]
public sealed class IndexModel(LetterRegisterQuery letters, IClock clock) : OfficePageModel(clock)
{
    private IReadOnlyList<SeriesRow> all = [];

    /// <summary>Series.</summary>
    [BindProperty(SupportsGet = true, Name = "series")]
    public string? Series { get; set; }

    /// <summary>Year.</summary>
    [BindProperty(SupportsGet = true, Name = "year")]
    public int? Year { get; set; }

    /// <summary>Only void ones.</summary>
    [BindProperty(SupportsGet = true, Name = "void")]
    public bool VoidOnly { get; set; }

    /// <summary>Last letter of the page before.</summary>
    [BindProperty(SupportsGet = true, Name = "before")]
    public long? Before { get; set; }

    /// <summary>The letters.</summary>
    public IReadOnlyList<LetterRow> Rows { get; private set; } = [];

    /// <summary>Where the next page starts.</summary>
    public long? Next { get; private set; }

    /// <summary>The series that match.</summary>
    public IReadOnlyList<SeriesRow> Shown => [.. all.Where(s => (string.IsNullOrEmpty(Series) || s.Series == Series) && (Year is null || s.Year == Year))];

    /// <summary>Whether the list is narrowed.</summary>
    public bool IsFiltered => !string.IsNullOrEmpty(Series) || Year is not null || VoidOnly;

    /// <summary>The series to choose from.</summary>
    public IReadOnlyList<SelectListItem> SeriesChoices =>
        [new("全部种类", ""), .. all.DistinctBy(s => s.Series).Select(s => new SelectListItem(s.Name, s.Series, s.Series == Series))];

    /// <summary>The years to choose from.</summary>
    public IReadOnlyList<SelectListItem> YearChoices =>
        [new("全部年度", ""), .. all.Select(s => s.Year).Distinct().Select(y => new SelectListItem($"{y} 年", y.ToString(CultureInfo.InvariantCulture), y == Year))];

    /// <summary>Opens the register.</summary>
    public async Task OnGetAsync(CancellationToken cancellation)
    {
        ModelState.Clear();
        all = await letters.SeriesAsync(cancellation);
        (Rows, Next) = await letters.ReadAsync(new LetterRequest(Series, Year, VoidOnly, Before), cancellation);
    }

    /// <summary>The address of this list with its filters.</summary>
    public string Address(long? before) => ListOptions.Address("/letters", ("series", Series), ("year", Year), ("void", VoidOnly ? "true" : null), ("before", before));
}
