using System.Security.Cryptography;
using CsCheck;
using MotCua.Domain.Sealing;

namespace MotCua.Domain.Tests.Sealing;

public sealed class SealTests
{
    private const string Stream = "dossier:000.05.99.H22-200612-0001";
    private static readonly DateTime At = new DateTime(2020, 6, 12, 1, 16, 3, DateTimeKind.Utc).AddTicks(1_234_560);

    /// <summary>RFC 6962 gives these roots for its test leaves: computed by hand from its section 2.1.</summary>
    [Fact]
    public void The_root_is_that_of_RFC_6962()
    {
        var leaves = new[] { "", "00", "10" }.Select(hex => MerkleTree.Leaf(Convert.FromHexString(hex))).ToArray();

        Assert.Equal("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", Convert.ToHexStringLower(MerkleTree.Root([])));
        Assert.Equal("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d", Convert.ToHexStringLower(MerkleTree.Root(leaves.AsSpan(0, 1))));
        var two = SHA256.HashData([1, .. leaves[0], .. leaves[1]]);
        Assert.Equal(two, MerkleTree.Root(leaves.AsSpan(0, 2)));
        Assert.Equal(SHA256.HashData([1, .. two, .. leaves[2]]), MerkleTree.Root(leaves));
    }

    [Fact]
    public void A_leaf_changed_dropped_doubled_or_moved_gives_another_root() => Gen.Select(Gen.Byte.Array[1, 4].Array[2, 40], Gen.Int[0, 999]).Sample((contents, pick) =>
    {
        var leaves = contents.Select((content, i) => MerkleTree.Leaf([(byte)i, .. content])).ToList();
        var root = DaySeal.RootOf(leaves);
        var at = pick % leaves.Count;

        Assert.NotEqual(root, DaySeal.RootOf(leaves.Select((leaf, i) => i == at ? MerkleTree.Leaf([255, 255]) : leaf)));
        Assert.NotEqual(root, DaySeal.RootOf(leaves.Where((_, i) => i != at)));
        Assert.NotEqual(root, DaySeal.RootOf([.. leaves, leaves[at]]));
        Assert.NotEqual(root, DaySeal.RootOf([.. leaves.Skip(1), leaves[0]]));
    });

    [Fact]
    public void What_a_slip_carries_is_read_back_as_it_was_also_when_a_scanner_types_it_in_other_letters()
    {
        var mark = SealMark.Of(1234, At, RandomNumberGenerator.GetBytes(32));

        Assert.Equal(mark, SealMark.Read(mark.ToString()));
        Assert.Equal(mark, SealMark.Read(mark.ToString().ToLowerInvariant()));
        Assert.Equal(mark, SealMark.InAddress($"https://motcua.vn/track?code=000.05.99.H22-200612-0001&k=X&m={mark}"));
        Assert.Matches("^[0-9A-Z-]+$", mark.ToString());
        Assert.True(mark.ToString().Length < 56);
    }

    [Theory]
    [InlineData("")]
    [InlineData("1-2")]
    [InlineData("1-2-XYZ")]
    [InlineData("1-ZZZZZZZZZZZZZ-00000000000000000000000000000000")]
    [InlineData("1-2-0000000000000000000000000000000")]
    public void What_is_no_mark_is_none(string text) => Assert.Null(SealMark.Read(text));

    [Fact]
    public void A_slip_and_a_sheet_prove_a_receipt_together()
    {
        var (sheet, mark) = Sheet();

        Assert.Equal(SealVerdict.Holds, sheet.Judge(mark, Stream));
        Assert.Equal(SealVerdict.NotThere, sheet.Judge(mark with { At = mark.At.AddMinutes(-60) }, Stream));
        Assert.Equal(SealVerdict.NotThere, sheet.Judge(mark, "dossier:000.05.99.H22-200612-0002"));
        Assert.Equal(SealVerdict.NotThere, sheet.Judge(mark with { Hash = new string('0', 32) }, Stream));
        Assert.Equal(SealVerdict.OtherDay, sheet.Judge(mark with { Sequence = 99 }, Stream));
    }

    [Fact]
    public void A_sheet_that_was_altered_proves_nothing()
    {
        var (sheet, mark) = Sheet();
        var forged = Convert.ToHexStringLower((mark with { At = At.AddHours(-1) }).LeafOf(Stream));

        Assert.False((sheet with { Leaves = [sheet.Leaves[0], forged, sheet.Leaves[2]] }).IsWhole);
        Assert.Equal(SealVerdict.SheetBroken, (sheet with { Leaves = [.. sheet.Leaves.Take(2)] }).Judge(mark, Stream));
        Assert.Equal(SealVerdict.SheetBroken, (sheet with { Day = sheet.Day with { Day = sheet.Day.Day.AddDays(1) } }).Judge(mark, Stream));
        Assert.Equal(SealVerdict.SheetBroken, (sheet with { Leaves = ["zz", .. sheet.Leaves.Skip(1)] }).Judge(mark, Stream));
    }

    [Fact]
    public void A_seal_fixes_the_days_before_it()
    {
        var first = DaySeal.Of("035", new DateOnly(2020, 6, 12), null, [MerkleTree.Leaf([1])], new byte[32]);
        var other = first with { Root = new string('a', 64) };
        var empty = DaySeal.Of("035", new DateOnly(2020, 6, 13), first, [], new byte[32]);

        Assert.Equal((2, 1, 0), (empty.First, empty.Last, empty.Entries));
        Assert.NotEqual(empty.Seal, DaySeal.Of("035", new DateOnly(2020, 6, 13), other, [], new byte[32]).Seal);
        Assert.Equal("aaaaaaaa aaaaaaaa", DaySeal.InGroups(new string('a', 16)));
    }

    private static (SealSheet Sheet, SealMark Mark) Sheet()
    {
        var marks = Enumerable.Range(5, 3).Select(i => SealMark.Of(i, At.AddMinutes(i), SHA256.HashData([(byte)i]))).ToList();
        var before = new DaySeal("035", new DateOnly(2020, 6, 11), 1, 4, "", "", "");
        byte[][] leaves = [.. marks.Select((mark, i) => mark.LeafOf(i == 1 ? Stream : $"visit:{i}"))];
        var day = DaySeal.Of("035", new DateOnly(2020, 6, 12), before, leaves, new byte[32]);
        return (new SealSheet(day, day.Seal, [.. leaves.Select(Convert.ToHexStringLower)]), marks[1]);
    }
}
