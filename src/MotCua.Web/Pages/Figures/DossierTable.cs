using MotCua.Application.Reporting;

namespace MotCua.Web.Pages.Figures;

/// <summary>One page of the dossiers behind a number, without names: who may know them opens the dossier.</summary>
/// <param name="Count">All there are.</param>
/// <param name="IsLaterPage">There is a page before it.</param>
/// <param name="Address">Of the page behind a key; null for the first.</param>
/// <param name="AuthorityName">Of an authority's code.</param>
/// <param name="NameOf">Of a unit's code.</param>
public sealed record DossierTable(FigureDossierPage Page, long Count, bool IsLaterPage, Func<string?, string> Address, Func<string, string> AuthorityName, Func<string, string> NameOf);
