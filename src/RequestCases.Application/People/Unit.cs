namespace RequestCases.Application.People;

/// <summary>处室 or 局属单位.</summary>
public sealed class Unit
{
    /// <summary>Identity.</summary>
    public int Id { get; set; }

    /// <summary>Name, e.g. 市容景观处.</summary>
    public string Name { get; set; } = "";

    /// <summary>Whether this is the 政府信息公开工作机构 (条例第四条); exactly one unit is.</summary>
    public bool IsDisclosureOffice { get; set; }

    /// <summary>False once dissolved; gets no new cases.</summary>
    public bool IsActive { get; set; } = true;

    /// <summary>Order in lists.</summary>
    public int SortOrder { get; set; }
}
