using MotCua.Domain.People;

namespace MotCua.Domain.Dossiers;

/// <summary>What is held of an applicant when papers are asked for in words of the office's own.</summary>
/// <param name="Papers">By the name in the procedure's list.</param>
/// <param name="Day">The office's day.</param>
/// <param name="AgainReason">Why one is asked for all the same.</param>
public sealed record HeldNow(IReadOnlyDictionary<string, HeldPaper> Papers, DateOnly Day, string? AgainReason)
{
    /// <summary>Places of the items that ask for a paper of which the catalogue says that it is still good.</summary>
    public IReadOnlyList<int> AskedAgain(IReadOnlyList<string> items) => [.. items.Index().Where(item => NamedIn(item.Item) is not null).Select(item => item.Index)];

    /// <summary>The held paper that an item names, whatever stands around the name; null when it names none that is still good.</summary>
    public KeyValuePair<string, HeldPaper>? NamedIn(string item)
    {
        var said = VietnameseText.Fold(item);
        return Papers.Where(paper => paper.Value.Until is not null && !paper.Value.IsSpentOn(Day) && said.Contains(VietnameseText.Fold(paper.Key), StringComparison.Ordinal))
            .Select(paper => (KeyValuePair<string, HeldPaper>?)paper).FirstOrDefault();
    }
}
