using System.Text.Encodings.Web;
using System.Text.Json;
using MotCua.Domain.Dossiers;
using MotCua.Domain.People;
using MotCua.Domain.Portal;
using MotCua.Domain.Tests.Dossiers;

namespace MotCua.Domain.Tests.Portal;

public sealed class PortalMessageTests
{
    /// <summary>Section 6.2 of the law page, in its order; what is only recalled there is left out.</summary>
    private static readonly string[] DossierFields =
    [
        "MaHoSo", "MaTTHC", "TenTTHC", "MaLinhVuc", "TenLinhVuc", "KenhThucHien", "SoBienNhan", "ChuHoSo", "LoaiDoiTuong", "MaDoiTuong", "LoaiDinhDanh", "SoDinhDanh",
        "ThongTinKhac", "Email", "Fax", "SoDienThoai", "TrichYeuHoSo", "NgayNopHoSo", "NgayTiepNhan", "NgayHenTra", "NgayTuChoi", "TrangThaiHoSo", "NgayKetThucXuLy",
        "NgayTra", "ThongTinTra", "HinhThuc", "DonViXuLy", "NoiNopHoSo", "GhiChu", "HoSoCoThanhPhanSoHoa", "TaiKhoanDuocXacThucVoiVNeID", "DuocThanhToanTrucTuyen",
        "TaiLieuNop", "DanhSachLePhi", "DanhSachTepDinhKemKhac", "DanhSachHoSoBoSung", "DanhSachGiayToKetQua",
    ];

    private static readonly string[] ProgressFields = ["MaHoSo", "NguoiXuLy", "ChucDanh", "ThoiDiemXuLy", "PhongBanXuLy", "NoiDungXuLy", "TrangThai", "NgayBatDau", "NgayKetThucTheoQuyDinh"];

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly PortalWorld World = WorldWith(new PortalCodes());

    [Fact]
    public void A_message_has_every_field_the_service_lists_and_no_other()
    {
        var sent = JsonSerializer.SerializeToElement(PortalMessage.Of(SomeDossier.In(DossierStatus.Returned).State, World));
        Assert.Equal(DossierFields, sent.EnumerateObject().Select(field => field.Name));

        var progress = JsonSerializer.SerializeToElement(Progress(null, SomeDossier.Open().State)!);
        Assert.Equal(ProgressFields, progress.EnumerateObject().Select(field => field.Name));
    }

    [Theory]
    [InlineData(DossierStatus.Received, "2")]
    [InlineData(DossierStatus.InProgress, "4")]
    [InlineData(DossierStatus.AwaitingApproval, "4")]
    [InlineData(DossierStatus.Approved, "4")]
    [InlineData(DossierStatus.AwaitingSupplement, "5")]
    [InlineData(DossierStatus.AwaitingPayment, "6")]
    [InlineData(DossierStatus.Closed, "8")]
    [InlineData(DossierStatus.ResultReady, "9")]
    [InlineData(DossierStatus.Returned, "10")]
    [InlineData(DossierStatus.Refused, "3")]
    [InlineData(DossierStatus.WithdrawalAsked, "7")]
    [InlineData(DossierStatus.Withdrawn, "8")]
    public void Each_state_is_told_as_the_national_list_has_it(DossierStatus status, string code) =>
        Assert.Equal(code, PortalMessage.Of(SomeDossier.In(status).State, World).Status);

    [Fact]
    public void Times_are_vietnamese_and_empty_while_unknown()
    {
        var open = PortalMessage.Of(SomeDossier.Open().State, World);
        Assert.Equal(("20200612083000", "20200615083000", "", ""), (open.ReceivedAt, open.DueAt, open.EndedAt, open.ReturnedAt));

        var refused = PortalMessage.Of(SomeDossier.In(DossierStatus.Refused).State, World);
        Assert.Equal((refused.EndedAt, ""), (refused.RefusedAt, refused.ReturnedAt));
        Assert.NotEmpty(refused.RefusedAt);
    }

    [Theory]
    [InlineData(ApplicantKind.Person, "1", "0")]
    [InlineData(ApplicantKind.Organisation, "2", "1")]
    public void Each_endpoint_has_its_own_numbers_for_who_applies(ApplicantKind kind, string older, string newer)
    {
        var state = StateOf(new Applicant { Kind = kind, Name = "Hợp tác xã Tân Bắc", Address = "thôn Nà Vài" });
        var of2026 = WorldWith(new PortalCodes { Audience = new Dictionary<ApplicantKind, string> { [ApplicantKind.Person] = "0", [ApplicantKind.Organisation] = "1" } });

        Assert.Equal((older, newer), (PortalMessage.Of(state, World).Audience, PortalMessage.Of(state, of2026).Audience));
    }

    [Fact]
    public void A_number_goes_out_only_with_a_kind_of_paper_the_portal_knows()
    {
        var card = PortalMessage.Of(StateOf(Someone(IdentityKind.CitizenNumber, "002085000011")), World);
        var passport = PortalMessage.Of(StateOf(Someone(IdentityKind.Passport, "C1234567")), World);

        Assert.Equal(("1", "002085000011"), (card.IdentityKind, card.IdentityNumber));
        Assert.Equal(("", ""), (passport.IdentityKind, passport.IdentityNumber));
    }

    [Fact]
    public void Nothing_of_a_person_goes_out_but_what_the_service_has_a_field_for()
    {
        var dossier = Dossier.Open(
            SomeDossier.Receipt() with { Note = "GHICHU", LateReason = "MUON", BesideReason = "TRUNG", Applicant = Someone(IdentityKind.CitizenNumber, "002085000011") },
            SomeDossier.Clerk.Id,
            SomeDossier.ReceivedAt);
        dossier.Does(dossier.Forward(SomeDossier.Official.Id, "LOINHAN", SomeDossier.Clerk, SomeDossier.OnDuty), SomeDossier.Clerk);
        dossier.Does(dossier.Refuse("LYDO", "Điều 7", () => "0003/TC", SomeDossier.Official, SomeDossier.OnDuty), SomeDossier.Official);

        var sent = JsonSerializer.Serialize(PortalMessage.Of(dossier.State, World), Readable);

        foreach (var kept in new[] { "GHICHU", "MUON", "TRUNG", "LOINHAN", "LYDO", "Nà Vài", "Chòi", "1985" })
        {
            Assert.DoesNotContain(kept, sent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_result_is_told_when_it_is_signed_and_lies_at_the_desk()
    {
        Assert.Empty(PortalMessage.Of(SomeDossier.In(DossierStatus.AwaitingApproval).State, World).Results);
        Assert.Empty(PortalMessage.Of(SomeDossier.In(DossierStatus.Approved).State, World).Results);
        Assert.Equal("12/GKS", Assert.Single(PortalMessage.Of(SomeDossier.In(DossierStatus.ResultReady).State, World).Results).Name);
    }

    [Fact]
    public void A_request_for_papers_goes_out_with_the_appointment_before_it()
    {
        var state = SomeDossier.In(DossierStatus.AwaitingSupplement).State;

        var asked = Assert.Single(PortalMessage.Of(state, World).Supplements);
        Assert.Equal(state.Side.Supplements[0].SlipNumber, asked.Id);
        Assert.Equal(("20200615083000", "", ""), (asked.DueBefore, asked.DueAfter, asked.TakenAt));
        Assert.DoesNotContain(state.Side.Supplements[0].Reason, asked.Content, StringComparison.Ordinal);
    }

    [Fact]
    public void A_step_is_told_when_the_dossier_reaches_it_and_not_for_what_moves_nothing()
    {
        var received = SomeDossier.Open().State;
        var dossier = SomeDossier.In(DossierStatus.InProgress);
        var forwarded = dossier.State;
        dossier.Does(dossier.AttachFile(new FileKept(new string('a', 64), "to-khai.pdf", "application/pdf", 10), SomeDossier.Official, SomeDossier.OnDuty), SomeDossier.Official);

        Assert.Equal("Tiếp nhận", Progress(null, received)!.Step);
        Assert.Equal(("Thẩm định", "4"), (Progress(received, forwarded)!.Step, Progress(received, forwarded)!.Status));
        Assert.Null(Progress(forwarded, dossier.State));
    }

    private static PortalProgress? Progress(DossierState? before, DossierState after) =>
        PortalMessage.ProgressOf(before, after, SomeDossier.Official.Id, SomeDossier.ReceivedAt, SomeDossier.CommuneOffice, World);

    private static Applicant Someone(IdentityKind kind, string number) => new()
    {
        Kind = ApplicantKind.Person,
        Name = "Hoàng Thị Mẩy",
        BirthDate = PartialDate.Parse("1985"),
        Address = "thôn Nà Vài",
        Identity = new IdentityPaper(kind, number),
        Phone = "0912345678",
    };

    private static DossierState StateOf(Applicant applicant) => Dossier.Open(SomeDossier.Receipt() with { Applicant = applicant }, SomeDossier.Clerk.Id, SomeDossier.ReceivedAt).State;

    private static PortalWorld WorldWith(PortalCodes codes) => new(codes, unit => $"Đơn vị {unit}", officer => (officer, "Công chức"), utc => utc.AddHours(7));
}
