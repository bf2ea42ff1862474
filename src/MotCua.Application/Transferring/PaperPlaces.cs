using MotCua.Application.Administering;
using MotCua.Domain.Custody;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Transferring;

/// <summary>Where an officer's unit may hand paper over to.</summary>
public sealed class PaperPlaces(Units units, OfficeTime time)
{
    /// <summary>Codes of the units of the same authority, then of the authorities next to it with their offices; the post last.</summary>
    public async Task<IReadOnlyList<string>> OfAsync(Officer by, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(by);
        var tree = await units.OnAsync(time.Today, cancel);
        if (tree.AuthorityOf(by.Unit) is not { } house)
        {
            return [PaperFile.Post];
        }

        var own = tree.Inside(house.Code).Prepend(house);
        var above = tree.Above(house.Code).Take(1).SelectMany(next => tree.Inside(next.Code).Prepend(next));
        var below = tree.Under(house.Code).Where(unit => unit.Kind.IsAuthority()).SelectMany(next => tree.Inside(next.Code).Prepend(next));
        return [.. own.Concat(above).Concat(below).Select(unit => unit.Code).Distinct().Where(code => code != by.Unit), PaperFile.Post];
    }

    /// <summary>Where the paper should go by itself: after the dossier.</summary>
    public static string Following(Dossier dossier)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        return dossier.AtStep.Unit;
    }
}
