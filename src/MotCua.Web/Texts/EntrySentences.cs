using MotCua.Domain;
using MotCua.Domain.Custody;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Domain.Slips;

namespace MotCua.Web.Texts;

/// <summary>What one entry says, as a person reads it.</summary>
/// <param name="Text">What happened.</param>
/// <param name="Said">What somebody wrote with it: a note, a reason.</param>
public sealed record EntrySentence(string Text, string? Said = null);

/// <summary>The only place that turns a dossier's entries into sentences: for its page, and for whoever asks through the API.</summary>
public sealed class EntrySentences(OfficeTexts texts)
{
    /// <param name="route">The dossier's way: entries name its steps by index.</param>
    /// <param name="nameOf">Name of an officer's id or a unit's code.</param>
    public EntrySentence Of(Facts facts, IReadOnlyList<RouteStep> route, Func<string, string> nameOf)
    {
        ArgumentNullException.ThrowIfNull(route);
        ArgumentNullException.ThrowIfNull(nameOf);
        return facts switch
        {
            DossierReceived received => new(Received(received), received.LateReason ?? received.Note),
            DossierTaken => new(texts["Nhận việc"]),
            DossierForwarded moved => new(
                (moved.ToOfficer is { } officer ? texts["Chuyển đến {0}, giao {1}", PlaceOf(moved.ToStep), nameOf(officer)] : texts["Chuyển đến {0}", PlaceOf(moved.ToStep)]) + RoutingWords.Because(texts, moved.Routed),
                moved.Note),
            DossierSentBack back => new(
                (back.ToOfficer is { } officer ? texts["Chuyển lại {0}, giao {1}", PlaceOf(back.ToStep), nameOf(officer)] : texts["Chuyển lại {0}", PlaceOf(back.ToStep)]) + RoutingWords.Because(texts, back.Routed),
                back.Reason),
            DossierResultRecorded { ToOfficer: { } officer } recorded => new($"{Recorded(recorded.Result)}, {texts["giao {0}", nameOf(officer)]}{RoutingWords.Because(texts, recorded.Routed)}"),
            DossierResultRecorded recorded => new(Recorded(recorded.Result)),
            DossierApproved approved => new(approved.SameHand ? texts["Ký duyệt (kiêm nhiệm: người soạn và người ký là một)"] : texts["Ký duyệt"]),
            DossierResultReady ready => new(texts["Chuyển kết quả ra {0}; ngừng tính thời hạn", PlaceOf(ready.ToStep)]),
            DossierReturned returned => Returned(returned),
            DossierRefused refused => new(texts["Từ chối giải quyết, phiếu số {0}, căn cứ {1}", refused.SlipNumber, refused.Ground], refused.Reason),
            DossierWithdrawalAsked asked => new(texts["{0} đề nghị rút hồ sơ ({1}), phiếu số {2}", asked.AskedBy ?? texts["Người nộp"], asked.By, asked.SlipNumber], asked.Reason),
            DossierWithdrawalTakenBack { DueAfter: { } due } back => new(texts["Người nộp thôi rút hồ sơ; hẹn trả {0}", due], back.Reason),
            DossierWithdrawalTakenBack back => new(texts["Người nộp thôi rút hồ sơ"], back.Reason),
            DossierWithdrawalRefused refused => new(texts["Không dừng được vì đã có {0}; trả lời số {1}", refused.Decision, refused.SlipNumber]),
            DossierWithdrawn withdrawn => new(texts["Người nộp rút hồ sơ ({0}), thông báo số {1}", withdrawn.By, withdrawn.NoticeNumber], withdrawn.Reason),
            DossierReassigned { ToOfficer: { } officer } given => new(texts["Phân công lại cho {0}", nameOf(officer)], given.Reason),
            DossierReassigned freed => new(texts["Đưa về việc chung của đơn vị"], freed.Reason),
            DossierReleased { Rule: AbsenceRule.Leave } released => new(texts["Đưa về việc chung của đơn vị: {0} nghỉ quá một ngày làm việc, không có người làm thay", nameOf(released.Holder)]),
            DossierReleased released => new(texts["Đưa về việc chung của đơn vị: {0} không còn nhiệm vụ ở đây", nameOf(released.Holder)]),
            DossierFileAttached file => new(texts["Đính kèm tệp {0}", file.Name ?? file.Hash[..8]]),
            DossierCopySigned copy => new(texts["Ký số bản số hóa ({0} trang), chứng thư của {1}, {2}", copy.Pages, copy.Signer, nameOf(copy.Unit)]),
            DossierErasureProposed proposed => new(texts["Đề nghị xóa dữ liệu cá nhân hết thời hạn lưu giữ ({0}), theo {1}", proposed.KeptUntil, proposed.Decision]),
            DossierErasureDeclined declined => new(texts["Không đồng ý xóa dữ liệu cá nhân"], declined.Reason),
            DossierErased erased => new(texts["Xóa dữ liệu cá nhân theo {0}: {1} dòng sổ, {2} tệp; người đề nghị {3}", erased.Decision, erased.Entries, erased.Files.Count, nameOf(erased.ProposedBy)]),
            DossierArchived => new(texts["Xuất toàn bộ hồ sơ để nộp lưu"]),
            DossierSupplementProposed { AgainReason: { } again } proposed => new(
                texts["Đề nghị yêu cầu bổ sung, căn cứ {0}: {1}; vẫn yêu cầu nộp giấy đã có, vì: {2}", proposed.Ground, string.Join("; ", proposed.Items ?? []), again],
                proposed.Reason),
            DossierSupplementProposed proposed => new(
                texts["Đề nghị yêu cầu bổ sung, căn cứ {0}: {1}", proposed.Ground, string.Join("; ", proposed.Items ?? [])],
                proposed.Reason),
            DossierSupplementDeclined declined => new(texts["Không đồng ý yêu cầu bổ sung"], declined.Reason),
            DossierSupplementAsked { AnswerBy: { } last } asked => new(texts["Ký phiếu yêu cầu bổ sung số {0}; người nộp bổ sung đến hết {1}", asked.SlipNumber, last]),
            DossierSupplementAsked asked => new(texts["Ký phiếu yêu cầu bổ sung số {0}", asked.SlipNumber]),
            DossierPapersTaken taken => new(texts["Nhận một phần giấy tờ bổ sung: {0} mục", taken.Brought.Count]),
            DossierSupplementAnswered { DueAfter: { } due } => new(texts["Nhận giấy tờ bổ sung; hẹn trả {0}", due]),
            DossierSupplementAnswered => new(texts["Nhận giấy tờ bổ sung"]),
            DossierClosedUnanswered closed => new(texts["Dừng giải quyết vì quá hạn bổ sung, thông báo số {0}", closed.NoticeNumber]),
            DossierPaymentAsked asked => new(texts["Thông báo nộp {0} đồng cho {1}, số {2}", asked.Amount, asked.Payee, asked.Notice]),
            DossierPaymentRecorded { DueAfter: { } due } paid => new(texts["Đã nộp tiền, chứng từ {0}; hẹn trả {1}", paid.Reference, due]),
            DossierPaymentRecorded paid => new(texts["Đã nộp tiền, chứng từ {0}", paid.Reference]),
            DossierOpinionAsked asked => new(texts["Lấy ý kiến {0}, trả lời trước {1}", nameOf(asked.Unit), asked.DueAt], asked.Question),
            DossierOpinionGiven given => new(given.Late ? texts["Trả lời ý kiến, trễ hạn"] : texts["Trả lời ý kiến"], given.Answer),
            DossierBranchTaken taken => new(texts["Nhận việc song song: {0}", BranchOf(route, taken.Branch)?.Name]),
            DossierBranchDone done => new(
                done.Late ? texts["Xong việc song song, trễ hạn: {0}", BranchOf(route, done.Branch)?.Name] : texts["Xong việc song song: {0}", BranchOf(route, done.Branch)?.Name],
                done.Found),
            DossierBranchReturned back => new(texts["Chuyển lại việc song song: {0}", BranchOf(route, back.Branch)?.Name], back.Reason),
            DossierVerifiedOnSite found => new(texts["Thẩm tra thực địa {0}, biên bản số {1}", found.On, found.Minutes], found.Finding),
            DossierNewDateProposed proposed => new(texts["Đề nghị xin lỗi và hẹn lại {0}", proposed.Due], proposed.Reason),
            DossierNewDateDrafted drafted => new(texts["Chương trình dự thảo phiếu xin lỗi, hẹn lại {0}", drafted.Due]),
            DossierNewDateDeclined declined => new(texts["Giải trình, không xin lỗi và hẹn lại"], declined.Reason),
            DossierNewDateSigned signed => new(signed.TooLate
                ? texts["Ký phiếu xin lỗi số {0}, hẹn lại {1}; gửi sau thời điểm luật định", signed.SlipNumber, signed.DueAfter]
                : texts["Ký phiếu xin lỗi số {0}, hẹn lại {1}", signed.SlipNumber, signed.DueAfter]),
            DossierNewDatePassedOn told => new(texts["Báo lời xin lỗi cho người nộp ({0})", told.By]),
            DossierRecalculationProposed proposed => new(texts["Đề nghị tính lại ngày hẹn {0} thành {1}", proposed.DueBefore, proposed.DueAfter], proposed.Reason),
            DossierRecalculationDeclined declined => new(texts["Không đồng ý tính lại ngày hẹn"], declined.Reason),
            DossierRecalculated counted => new(texts["Tính lại ngày hẹn {0} thành {1}; người đề nghị {2}", counted.DueBefore, counted.DueAfter, nameOf(counted.ProposedBy)], counted.Reason),
            DossierEscalated { Rung: EscalationRung.Official } raised => new(texts["Nhắc hạn {0}: sắp đến hẹn trả {1}", nameOf(raised.ToOfficer ?? raised.ToUnit), raised.DueAt]),
            DossierEscalated raised => new(texts["Báo {0}, {1}: đã đến hẹn trả {2}", texts.Word(raised.Rung), nameOf(raised.ToUnit), raised.DueAt]),
            DossierEscalationAnswered answered => new(texts["Trả lời nhắc hạn ({0})", texts.Word(answered.Rung)], answered.Words),
            DossierCauseStated stated => new(texts["Ghi nguyên nhân quá hạn: {0}", stated.Title], stated.Words),
            DossierUrged urged => new(texts["Đôn đốc"], urged.Words),
            DossierCorrected corrected => new(Corrected(corrected), corrected.Reason),
            PaperSent sent => new(texts["Giao hồ sơ giấy cho {0}, chờ nhận", Holder(sent.ToUnit)]),
            PaperAccepted { SignedList: true } accepted => new(texts["{0} ký nhận hồ sơ giấy trên danh sách bàn giao", Holder(accepted.Unit)], accepted.Signer),
            PaperAccepted accepted => new(texts["{0} nhận hồ sơ giấy", Holder(accepted.Unit)]),
            PaperRecalled recalled => new(texts["Thu lại hồ sơ giấy đã giao cho {0}", Holder(recalled.ToUnit)]),
            OriginalsTaken taken => new(texts["Nhận giữ {0} bản chính, biên nhận số {1}", taken.Papers.Count, taken.Number]),
            OriginalsGivenBack back => new(texts["Trả lại {0} bản chính", back.Papers.Count], back.Taker),
            SlipPrinted printed => new(Printed(printed)),
            _ => StageSentences.Of(texts, facts, nameOf) ?? FeeSentences.Of(texts, facts) ?? throw new ArgumentException($"{facts.GetType().Name} has no sentence.", nameof(facts)),
        };

        string Holder(string unit) => texts.HolderOfPaper(unit, nameOf);

        string PlaceOf(int step) => step < route.Count ? nameOf(route[step].Unit) : "";
    }

    private string Received(DossierReceived received)
    {
        var slip = received.Slip switch
        {
            SlipGiven.Handwritten => texts["Tiếp nhận; người nộp đã có giấy viết tay số {0}", received.HandwrittenNumber],
            SlipGiven.Missing => texts["Tiếp nhận; người nộp không được giao giấy hẹn"],
            _ => texts["Tiếp nhận, giao giấy hẹn số {0}", received.SlipNumber],
        };
        return received.LateEntry ? texts["{0} (nhận lúc {1}, nhập muộn)", slip, received.ReceivedAt] : slip;
    }

    private string Recorded(DossierResult result) => result.Negative
        ? texts["Ghi văn bản trả lời không giải quyết số {0} ngày {1}, trình {2} ký", result.Number, result.SignedOn, result.Signer]
        : texts["Ghi kết quả số {0} ngày {1}, trình {2} ký", result.Number, result.SignedOn, result.Signer];

    private static BranchStep? BranchOf(IReadOnlyList<RouteStep> route, int number) => route.SelectMany(step => step.Beside ?? []).FirstOrDefault(branch => branch.Number == number);

    private string Corrected(DossierCorrected corrected)
    {
        (string? Old, string? New) portal = (corrected.PortalCodeBefore, corrected.PortalCodeAfter is { Length: > 0 } code ? code : null);
        if (corrected is not { Before: { } before, After: { } after })
        {
            return texts["Đính chính thông tin người nộp"];
        }

        (string? Old, string? New)[] changes =
        [
            portal,
            (before.Name, after.Name),
            (before.Address, after.Address),
            (before.Phone, after.Phone),
            (before.Identity?.Number, after.Identity?.Number),
            (before.BirthDate?.ToString(), after.BirthDate?.ToString()),
        ];
        return texts["Đính chính: {0}", string.Join("; ", changes.Where(change => change.Old != change.New).Select(change => $"{change.Old ?? "–"} → {change.New ?? "–"}"))];
    }

    private EntrySentence Returned(DossierReturned returned)
    {
        if (returned.Taker is not { } taker)
        {
            return new EntrySentence(texts["Trả kết quả"]);
        }

        return new EntrySentence(
            returned.ByPost ? texts["Gửi kết quả qua bưu chính cho {0}", taker.Name] : texts["Trả kết quả cho {0}, theo {1}", taker.Name, taker.On],
            taker.Mandate);
    }

    private string Printed(SlipPrinted printed)
    {
        var form = Enum.TryParse<SlipForm>(printed.Form, out var known) ? texts.Word(known) : printed.Form;
        return printed.Copy > 1 ? texts["In lại {0} số {1}, lần {2}", form, printed.Number, printed.Copy] : texts["In {0} số {1}", form, printed.Number];
    }
}
