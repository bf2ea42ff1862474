using System.Globalization;
using MotCua.Application.Attachments;
using MotCua.Application.Ledger;
using MotCua.Domain;
using MotCua.Domain.Inspection;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Inspecting;

/// <summary>
/// Nhận kết quả kiểm tra: takes what was filled in at the commune, once; the same file again gives the first answer again. Each item with a fault becomes a finding, with the
/// dossiers of the sample that fall short of it and its photos. A photo that cannot be kept holds nothing else up: it is named with its reason.
/// </summary>
public sealed class TakePack(InspectionActs acts, OfficeLedger ledger, Rounds rounds, Samples samples, EarlierFindings earlier, FileStore files, OfficeTime time)
{
    public async Task<Outcome<PackTaken>> RunAsync(string round, string unit, PackFile file, Officer by, string? requestKey, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(file);
        var (plan, visit) = await rounds.FindVisitAsync(round, unit, cancel);
        if (visit.Taken is { } before && before.File == file.Hash)
        {
            return before;
        }

        if (file.Round != round || file.Unit != unit)
        {
            return InspectionRefusals.FileOfAnother(file.Round, file.Unit);
        }

        var drawn = await samples.DrawAsync(plan, unit, null, cancel);
        if (drawn.Refused)
        {
            return drawn.Refusal;
        }

        if (file.Seed != drawn.Value.Seed)
        {
            return InspectionRefusals.FileOfOtherSample(file.Seed);
        }

        var read = PackReading.Read(file, plan, drawn.Value);
        if (read.Refused)
        {
            return read.Refusals.ToArray();
        }

        var (taken, noted) = read.Value;
        var found = new List<FindingNoted>();
        foreach (var finding in noted)
        {
            found.Add(finding with { Repeats = await earlier.LastAsync(round, unit, finding.Check, cancel) });
        }

        // Who may not hand in fills no disk.
        var may = visit.Take(plan, taken, time.Today, by);
        if (may.Refused)
        {
            return may;
        }

        var (photos, left) = await files.KeepPhotosAsync(file, found, cancel);
        taken = taken with { PhotosLeft = left.Count > 0 ? left : null };
        return await ledger.CommitAsync(
            by,
            requestKey,
            book =>
            {
                var on = InspectionActs.Load(book, round, unit);
                return on.Visit.Take(on.Round, taken, on.Today, by).Then<PackTaken>(facts =>
                {
                    on.Append(facts);
                    found.ForEach(finding => on.Append(finding));
                    foreach (var photo in photos)
                    {
                        on.Append(photo);
                    }

                    return facts;
                });
            },
            cancel);
    }

    /// <summary>What was taken was the wrong file: it is given up with its findings, and another may be taken.</summary>
    public Task<Outcome<PackTakenBack>> UndoAsync(string round, string unit, string? reason, Officer by, string? requestKey, CancellationToken cancel) =>
        acts.RunAsync(round, unit, by, requestKey, on => on.Visit.TakeBack(on.Round, reason, by), cancel);
}

/// <summary>A pack's file, beside its round and sample, to facts.</summary>
internal static class PackReading
{
    public static Outcome<(PackTaken Taken, IReadOnlyList<FindingNoted> Findings)> Read(PackFile file, InspectionRound round, Sample sample)
    {
        var refusals = new List<Refusal>();
        var codes = sample.Drawn.Select(item => item.Code).ToList();
        if (PackFile.ReadDay(file.On) is null)
        {
            refusals.Add(InspectionRefusals.FileUnreadable($"on: {file.On}"));
        }

        refusals.AddRange(file.Checks.GroupBy(check => check.Check).Where(same => same.Count() > 1).Select(same => InspectionRefusals.FileUnreadable($"checks: {same.Key}")));
        refusals.AddRange(file.Checks.Where(check => Checklist.Find(check.Check) is null).Select(check => InspectionRefusals.CheckUnknown(check.Check)));
        refusals.AddRange(file.Checks.Where(check => !string.IsNullOrWhiteSpace(check.Deadline) && PackFile.ReadDay(check.Deadline) is null).Select(check => InspectionRefusals.FileUnreadable($"deadline: {check.Deadline}")));
        refusals.AddRange(file.Dossiers.Where(dossier => !codes.Contains(dossier.Code)).Select(dossier => InspectionRefusals.DossierUnknown(dossier.Code)));
        refusals.AddRange(codes.Where(code => file.Dossiers.Count(dossier => dossier.Code == code) != 1).Select(InspectionRefusals.DossierMissing));
        refusals.AddRange(file.Checks.Where(check => check.Answer is CheckAnswer.Fault && string.IsNullOrWhiteSpace(check.Seen)).Select(check => InspectionRefusals.FaultWithoutWords(check.Check)));
        refusals.AddRange(file.Dossiers.Where(dossier => dossier.Answer is CheckAnswer.Fault && string.IsNullOrWhiteSpace(dossier.Items) && string.IsNullOrWhiteSpace(dossier.Seen)).Select(dossier => InspectionRefusals.FaultWithoutWords(dossier.Code)));
        var dossiers = new List<SampleResult>();
        foreach (var dossier in file.Dossiers)
        {
            var items = ItemsOf(dossier.Items);
            refusals.AddRange(items.Where(item => item.Check is null).Select(item => InspectionRefusals.CheckUnknown(item.Typed)));
            dossiers.Add(new SampleResult(dossier.Code, dossier.Answer ?? CheckAnswer.NotLooked, dossier.Answer is CheckAnswer.Fault ? [.. items.Select(item => item.Check?.Id ?? "")] : []));
        }

        if (refusals.Count > 0)
        {
            return refusals;
        }

        var taken = new PackTaken(
            file.Unit,
            PackFile.ReadDay(file.On)!.Value,
            file.Hash,
            sample.Seed,
            sample.Seal.Node,
            sample.Seal.Last,
            sample.Frame.Count,
            [.. Checklist.Items.Select(item => new CheckResult(item.Id, file.Checks.FirstOrDefault(check => check.Check == item.Id)?.Answer ?? CheckAnswer.NotLooked))],
            dossiers)
        {
            Present = Words(file.Present),
            Opinion = Words(file.Opinion),
            Seen = file.Checks.Select(check => (Of: check.Check, check.Seen)).Concat(file.Dossiers.Select(dossier => (Of: dossier.Code, dossier.Seen)))
                .Where(one => !string.IsNullOrWhiteSpace(one.Seen)).ToDictionary(one => one.Of, one => one.Seen!.Trim()),
        };
        return (taken, FindingsOf(file, taken, round));
    }

    /// <summary>One for each item with a fault, in the list or at a dossier; and one for each dossier whose fault no item says.</summary>
    private static List<FindingNoted> FindingsOf(PackFile file, PackTaken taken, InspectionRound round)
    {
        var found = new List<FindingNoted>();
        foreach (var item in Checklist.Items)
        {
            var check = file.Checks.FirstOrDefault(one => one.Check == item.Id && one.Answer is CheckAnswer.Fault);
            var dossiers = taken.Dossiers.Where(one => one.Checks.Contains(item.Id)).Select(one => one.Code).ToList();
            if (check is null && dossiers.Count == 0)
            {
                continue;
            }

            found.Add(new FindingNoted(taken.Unit, found.Count + 1, item.Id, dossiers, item.BasisOn(round.Last), PackFile.ReadDay(check?.Deadline), Words(check?.Responsible), null)
            {
                Seen = Words(check?.Seen) ?? string.Join("\n", dossiers.Select(code => taken.Seen?.GetValueOrDefault(code)).OfType<string>().Distinct().DefaultIfEmpty(item.Title)),
            });
        }

        foreach (var dossier in taken.Dossiers.Where(one => one.Answer is CheckAnswer.Fault && one.Checks.Count == 0))
        {
            found.Add(new FindingNoted(taken.Unit, found.Count + 1, null, [dossier.Code], "", null, null, null) { Seen = taken.Seen![dossier.Code] });
        }

        return found;
    }

    private static List<(string Typed, CheckItem? Check)> ItemsOf(string? typed) =>
    [
        .. (typed ?? "").Split([',', ';', ' ', '.'], StringSplitOptions.RemoveEmptyEntries)
            .Select(part => (part, int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Checklist.ByNumber(number) : null)).DistinctBy(item => item.part),
    ];

    private static string? Words(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
