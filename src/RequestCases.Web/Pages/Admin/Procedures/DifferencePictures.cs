using RequestCases.Core.Workflow.Versions;

namespace RequestCases.Web.Pages.Admin.Procedures;

/// <summary>Two diagrams with what differs between them.</summary>
/// <param name="Difference">What differs.</param>
/// <param name="Earlier">What the earlier one is called.</param>
/// <param name="EarlierDiagram">Its address.</param>
/// <param name="Later">What the later one is called.</param>
/// <param name="LaterDiagram">Its address.</param>
public sealed record DifferencePictures(DefinitionDifference Difference, string Earlier, string EarlierDiagram, string Later, string LaterDiagram);
