namespace MotCua.Domain.Sealing;

/// <summary>What a slip and a seal sheet say of each other.</summary>
public enum SealVerdict
{
    /// <summary>Received at that instant, and nothing was altered since the day was sealed.</summary>
    Holds = 1,

    /// <summary>The entry was made after the day of the sheet, or before it.</summary>
    OtherDay = 2,

    /// <summary>The day has no such entry: the slip or the ledger was altered.</summary>
    NotThere = 3,

    /// <summary>The sheet does not give its own seal: it was altered.</summary>
    SheetBroken = 4,
}

/// <summary>Tờ niêm phong: a day's seal with the leaf of each entry, as it is published. It tells nothing of anybody.</summary>
/// <param name="Leaves">In the entries' order, each in small letters of base 16.</param>
public sealed record SealSheet(DaySeal Day, string Seal, IReadOnlyList<string> Leaves)
{
    /// <summary>The sheet's own figures give its seal.</summary>
    public bool IsWhole => Leaves.Count == Day.Entries && Leaves.All(leaf => leaf.Length == MerkleTree.HashBytes * 2 && leaf.All(char.IsAsciiHexDigit))
        && DaySeal.RootOf(Leaves.Select(Convert.FromHexString)) == Day.Root && Day.Seal == Seal;

    /// <summary>Whether an entry that a slip names was there on this day.</summary>
    /// <param name="stream">"dossier:CODE".</param>
    public SealVerdict Judge(SealMark mark, string stream)
    {
        ArgumentNullException.ThrowIfNull(mark);
        if (!IsWhole)
        {
            return SealVerdict.SheetBroken;
        }

        if (mark.Sequence < Day.First || mark.Sequence > Day.Last)
        {
            return SealVerdict.OtherDay;
        }

        return Leaves[(int)(mark.Sequence - Day.First)] == Convert.ToHexStringLower(mark.LeafOf(stream)) ? SealVerdict.Holds : SealVerdict.NotThere;
    }
}
