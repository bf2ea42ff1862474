using MotCua.Application.Data;
using MotCua.Domain;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Ledger;

/// <summary>The end of a node's chain while a group is written: gives each entry its number, digest and hash.</summary>
internal sealed class LedgerChain(string node)
{
    public LedgerHead Head { get; private set; } = new() { Node = node, Sequence = 0, Hash = EntryHash.Genesis };

    public void Reset(LedgerHead head) => Head = head;

    public LedgerEntry Next(DateTime at, Officer by, string stream, int version, Facts facts, string? requestKey, string? numbers)
    {
        var (open, closed) = EntryJson.Write(facts);
        var salt = closed is null ? null : EntryHash.NewSalt();
        var unsigned = new LedgerEntry
        {
            Node = node,
            Sequence = Head.Sequence + 1,
            At = at,
            Actor = by.Id,
            ActingFor = by.ActingFor,
            Duty = by.Duty.ToString(),
            Unit = by.Unit,
            Stream = stream,
            StreamVersion = version,
            Type = EntryJson.NameOf(facts),
            Facts = open,
            PrivateFacts = closed,
            Salt = salt,
            PrivateDigest = closed is null ? null : EntryHash.Digest(salt!, closed),
            RequestKey = requestKey,
            Numbers = numbers,
            Hash = [],
        };
        var entry = unsigned with { Hash = EntryHash.Of(Head.Hash, unsigned) };
        Head = new LedgerHead { Node = node, Sequence = entry.Sequence, Hash = entry.Hash };
        return entry;
    }
}
