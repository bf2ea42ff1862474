namespace MotCua.Web.Pages.Figures;

/// <param name="Said">What counts, in front of the table.</param>
/// <param name="Total">Null where the lines have no sum of their own.</param>
public sealed record TripTableView(string? Said, IReadOnlyList<string> Columns, IReadOnlyList<string[]> Lines, string[]? Total);
