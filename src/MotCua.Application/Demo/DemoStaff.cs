using MotCua.Domain.Organisation;

namespace MotCua.Application.Demo;

/// <summary>An officer of the demonstration district.</summary>
/// <param name="IsOffered">Stands on the sign-in page: one for each kind of work.</param>
public sealed record DemoOfficer(string Id, string Name, string Position, IReadOnlyList<(DutyKind Kind, string Unit)> Duties, bool IsOffered);

/// <summary>Who works where: enough people for every desk, office and signature, few as they are in a poor district.</summary>
public sealed class DemoStaff
{
    /// <summary>The district's office whose official and head are offered: the land registry, where people wait longest.</summary>
    private const string OfferedOffice = "dat-dai";

    private readonly DemoPeople people;
    private readonly IReadOnlySet<string> oneHand;
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);
    private readonly List<DemoOfficer> officers = [];
    private readonly Dictionary<(string Unit, DutyKind Kind), DemoOfficer[]> holders;

    /// <param name="oneHand">Codes of communes whose chairman also drafts what the chairman signs.</param>
    public DemoStaff(IReadOnlyList<Unit> units, DemoPeople people, IReadOnlySet<string> oneHand)
    {
        ArgumentNullException.ThrowIfNull(units);
        ArgumentNullException.ThrowIfNull(oneHand);
        this.oneHand = oneHand;
        this.people = people;
        var offeredCommune = units.FirstOrDefault(unit => unit.ShortName == "Tân Bắc" && unit.Kind == UnitKind.Commune) ?? units.First(unit => unit.Kind == UnitKind.Commune);
        foreach (var authority in units.Where(unit => unit.Kind is UnitKind.District or UnitKind.Commune))
        {
            var offices = units.Where(unit => unit.Parent == authority.Code && !unit.Kind.IsAuthority()).ToList();
            if (authority.Kind == UnitKind.District)
            {
                StaffDistrict(authority, offices);
            }
            else
            {
                StaffCommune(authority, offices, authority == offeredCommune);
            }
        }

        Shown = officers.Where(officer => officer.IsOffered).SelectMany(officer => officer.Duties).Where(duty => duty.Kind is DutyKind.Process)
            .Select(duty => duty.Unit).Append(offeredCommune.Code).ToHashSet(StringComparer.Ordinal);
        holders = officers.SelectMany(officer => officer.Duties.Select(duty => (duty, officer)))
            .GroupBy(pair => (pair.duty.Unit, pair.duty.Kind)).ToDictionary(group => group.Key, group => group.Select(pair => pair.officer).ToArray());
    }

    public IReadOnlyList<DemoOfficer> All => officers;

    /// <summary>The commune and the offices whose officers are offered: a visitor should find work there.</summary>
    public IReadOnlySet<string> Shown { get; }

    /// <summary>How many hold a duty in a unit.</summary>
    public int Count(string unit, DutyKind kind) => holders.GetValueOrDefault((unit, kind))?.Length ?? 0;

    /// <summary>One of those who hold a duty in a unit, under that duty; the same number names the same one.</summary>
    public Officer Pick(string unit, DutyKind kind, int number)
    {
        var there = holders.GetValueOrDefault((unit, kind)) ?? throw new InvalidOperationException($"Nobody holds {kind} in {unit}.");
        var officer = there[number % there.Length];
        return new Officer(officer.Id, officer.Name, kind, unit);
    }

    private void StaffDistrict(Unit district, List<Unit> offices)
    {
        Add("Chủ tịch Ủy ban nhân dân huyện", isOffered: true, (DutyKind.Approve, district.Code), (DutyKind.Lead, district.Code));
        Add("Phó Chủ tịch Ủy ban nhân dân huyện", isOffered: false, (DutyKind.Approve, district.Code));
        Add("Phó Chủ tịch Ủy ban nhân dân huyện", isOffered: false, (DutyKind.Approve, district.Code));
        Add("Chuyên viên kiểm soát thủ tục hành chính", isOffered: true, (DutyKind.Control, district.Code));
        Add("Thanh tra viên", isOffered: true, (DutyKind.Inspect, district.Code));
        Add("Quản trị hệ thống", isOffered: true, (DutyKind.Administer, district.Code));
        foreach (var office in offices)
        {
            switch (office.Kind)
            {
                case UnitKind.Desk:
                    string[] clerks = ["Công chức Bộ phận Một cửa", "Công chức Bộ phận Một cửa", "Viên chức Bảo hiểm xã hội tại Một cửa", "Cán bộ Công an tại Một cửa"];
                    for (var i = 0; i < clerks.Length; i++)
                    {
                        Add(clerks[i], isOffered: i == 0, (DutyKind.Receive, office.Code), (DutyKind.Return, office.Code));
                    }

                    break;
                case UnitKind.PostCounter:
                    Add("Giao dịch viên bưu điện", isOffered: false, (DutyKind.Receive, office.Code), (DutyKind.Return, office.Code));
                    break;
                default:
                    Add(office.Kind == UnitKind.Department ? "Trưởng phòng" : "Thủ trưởng đơn vị", isOffered: office.Office == OfferedOffice, (DutyKind.Approve, office.Code));
                    Add("Chuyên viên", isOffered: office.Office == OfferedOffice, (DutyKind.Process, office.Code));
                    Add("Chuyên viên", isOffered: false, (DutyKind.Process, office.Code));
                    break;
            }
        }
    }

    private void StaffCommune(Unit commune, List<Unit> offices, bool isOffered)
    {
        string Code(string office) => offices.First(unit => unit.Office == office).Code;
        var desk = Code("mot-cua");
        (DutyKind, string)[] drafts = oneHand.Contains(commune.Code) ? [(DutyKind.Process, Code("tu-phap"))] : [];
        Add("Chủ tịch Ủy ban nhân dân xã", isOffered, [(DutyKind.Approve, commune.Code), (DutyKind.Lead, commune.Code), .. drafts]);
        Add("Phó Chủ tịch Ủy ban nhân dân xã", isOffered: false, (DutyKind.Approve, commune.Code));
        Add("Công chức Văn phòng - Thống kê", isOffered, (DutyKind.Receive, desk), (DutyKind.Return, desk), (DutyKind.Process, Code("van-phong-thong-ke")));
        Add("Công chức Tư pháp - Hộ tịch", isOffered: false, (DutyKind.Receive, desk), (DutyKind.Return, desk), (DutyKind.Process, Code("tu-phap")));
        Add("Công chức Tư pháp - Hộ tịch", isOffered, (DutyKind.Process, Code("tu-phap")));
        Add("Công chức Địa chính", isOffered: false, (DutyKind.Process, Code("dia-chinh-nong-nghiep")), (DutyKind.Process, Code("dia-chinh-xay-dung")));
        Add("Công chức Văn hóa - Xã hội", isOffered: false, (DutyKind.Process, Code("van-hoa-xa-hoi")));
        Add("Trưởng Công an xã", isOffered: false, (DutyKind.Process, Code("cong-an")));
        Add("Chỉ huy trưởng Ban Chỉ huy quân sự xã", isOffered: false, (DutyKind.Process, Code("quan-su")));
    }

    private void Add(string position, bool isOffered, params (DutyKind Kind, string Unit)[] duties)
    {
        var (name, _) = people.NextName();
        var id = StaffMember.SuggestId(name, ids.Contains);
        ids.Add(id);
        officers.Add(new DemoOfficer(id, name, position, duties, isOffered));
    }
}
