namespace MotCua.Domain.Dossiers;

/// <summary>Where a dossier stands. Each state maps to exactly one of the ten official ones (<see cref="DossierLifecycle.OfficialOf"/>).</summary>
public enum DossierStatus
{
    /// <summary>
    /// Công dân yêu cầu rút hồ sơ: the wish is on record, nobody works on it, and the desk sees whether there is a decision already. Numbered below the results,
    /// as all open states are.
    /// </summary>
    WithdrawalAsked = 0,

    /// <summary>Được tiếp nhận: the slip is given, the dossier still lies at the counter.</summary>
    Received = 1,

    /// <summary>Đang xử lý: an office works on it.</summary>
    InProgress = 2,

    /// <summary>Chờ bổ sung: the applicant was asked for papers in writing; the office's clock stands still or begins anew, as the procedure says.</summary>
    AwaitingSupplement = 3,

    /// <summary>Chờ thực hiện nghĩa vụ tài chính: the applicant has a notice to pay; the office's clock stands still.</summary>
    AwaitingPayment = 4,

    /// <summary>Chờ ký: the result is drafted and waits for the signature.</summary>
    AwaitingApproval = 5,

    /// <summary>Đã ký: signed, to be handed to the return desk.</summary>
    Approved = 6,

    /// <summary>Đã xử lý xong: the result lies at the return desk; the law's clock has stopped.</summary>
    ResultReady = 7,

    /// <summary>Đã trả kết quả.</summary>
    Returned = 8,

    /// <summary>Không được tiếp nhận giải quyết: refused during processing with form 03. This and all after it are ends without a result.</summary>
    Refused = 9,

    /// <summary>Dừng xử lý: withdrawn by the applicant before there was a decision.</summary>
    Withdrawn = 10,

    /// <summary>Dừng xử lý: the papers asked for did not come in time.</summary>
    Closed = 11,
}

/// <summary>What can be done to a dossier, in the order in which a page offers it: first what brings it nearer to its end.</summary>
public enum DossierAct
{
    /// <summary>Nhận việc: an officer takes it from the unit's common queue.</summary>
    Take = 1,

    /// <summary>Chuyển bước: to the next office, or from one signature to the next.</summary>
    Forward = 2,

    /// <summary>Ghi kết quả and submit it for signature.</summary>
    RecordResult = 3,

    /// <summary>Ký duyệt.</summary>
    Approve = 4,

    /// <summary>Chuyển kết quả ra bộ phận trả kết quả.</summary>
    HandToReturnDesk = 5,

    /// <summary>Trả kết quả cho người dân.</summary>
    ReturnResult = 6,

    /// <summary>Nhận giấy tờ bổ sung: the applicant brought all that was asked for, or has no more to bring; the office goes on.</summary>
    AnswerSupplement = 7,

    /// <summary>Ghi nhận đã nộp tiền: the office goes on.</summary>
    RecordPayment = 8,

    /// <summary>Nhận việc song song: an officer takes what their unit does beside the step.</summary>
    TakeBranch = 9,

    /// <summary>Xong việc song song: what the unit does beside the step is done.</summary>
    FinishBranch = 10,

    /// <summary>Trả lời ý kiến: the office that was consulted answers.</summary>
    AnswerOpinion = 11,

    /// <summary>Ký phiếu yêu cầu bổ sung: the leader signs what the officer proposed, and the applicant is asked (form 02).</summary>
    AskSupplement = 12,

    /// <summary>Ký xin lỗi và hẹn lại: the head signs the new date that was proposed (form 04).</summary>
    SignNewDate = 13,

    /// <summary>Chuyển lời xin lỗi: the desk passes the apology on to the applicant.</summary>
    PassOnNewDate = 14,

    /// <summary>Chuyển lại bước trước.</summary>
    SendBack = 15,

    /// <summary>Chuyển lại việc song song: the step's own office has a branch done again.</summary>
    ReturnBranch = 16,

    /// <summary>Đề nghị bổ sung: proposes to ask the applicant for papers.</summary>
    ProposeSupplement = 17,

    /// <summary>Nhận một phần giấy tờ bổ sung: some of what was asked for came; the rest is still awaited.</summary>
    TakePapers = 18,

    /// <summary>Không đồng ý bổ sung: the leader declines what was proposed.</summary>
    DeclineSupplement = 19,

    /// <summary>Lấy ý kiến: asks another office.</summary>
    AskOpinion = 20,

    /// <summary>Thẩm tra, xác minh thực địa: records what was found on the spot.</summary>
    RecordVerification = 21,

    /// <summary>Thông báo nghĩa vụ tài chính: the applicant has to pay before the office can go on.</summary>
    AskPayment = 22,

    /// <summary>Đề nghị hẹn lại: proposes an apology and a new date.</summary>
    ProposeNewDate = 23,

    /// <summary>Đôn đốc: a leader urges whose work it is.</summary>
    Urge = 24,

    /// <summary>Từ chối giải quyết.</summary>
    Refuse = 25,

    /// <summary>Dừng giải quyết vì quá hạn bổ sung.</summary>
    CloseUnanswered = 26,

    /// <summary>Ghi đề nghị rút hồ sơ: the applicant wants it back, and the office stops working on it.</summary>
    AskWithdrawal = 27,

    /// <summary>Phân công lại.</summary>
    Reassign = 28,

    /// <summary>Đính chính: a mistake made in entering is put right by an entry that shows both.</summary>
    Correct = 29,

    /// <summary>Đính kèm tệp.</summary>
    AttachFile = 30,

    /// <summary>Ký số bản số hóa: the desk signs that a scan is as its paper.</summary>
    SignCopy = 31,

    /// <summary>Dừng giải quyết theo đề nghị rút: there is no decision yet, and the notice of stopping goes out.</summary>
    StopWithdrawn = 32,

    /// <summary>Người nộp thôi rút hồ sơ: the office goes on.</summary>
    TakeWithdrawalBack = 33,

    /// <summary>Không dừng được vì đã có quyết định: the wish is refused, and the office goes on.</summary>
    RefuseWithdrawal = 34,

    /// <summary>Giải trình, không xin lỗi: the head says why no apology goes out.</summary>
    DeclineNewDate = 35,

    /// <summary>Trả lời nhắc hạn: whoever was told that a dossier is near or past its appointment says what is done about it.</summary>
    AnswerEscalation = 36,
}

/// <summary>How the request came (KenhThucHien). Who keyed it is another fact.</summary>
public enum Channel
{
    /// <summary>Trực tiếp.</summary>
    Direct = 1,

    /// <summary>Trực tuyến.</summary>
    Online = 2,

    /// <summary>Bưu chính công ích.</summary>
    Post = 3,
}

/// <summary>What the applicant got in hand at receipt.</summary>
public enum SlipGiven
{
    /// <summary>Printed by the program at receipt: the rule.</summary>
    Printed = 1,

    /// <summary>Written by hand while the program was out of reach; entered later.</summary>
    Handwritten = 2,

    /// <summary>None was given: a failing, kept visible.</summary>
    Missing = 3,
}

/// <summary>On what the desk handed a result over: what the taker showed, or what the post carries it under.</summary>
public enum TakenOn
{
    /// <summary>Giấy tiếp nhận và hẹn trả, given back or shown.</summary>
    Slip = 1,

    /// <summary>Giấy tờ tùy thân.</summary>
    IdentityPaper = 2,

    /// <summary>Giấy ủy quyền, giấy giới thiệu, or proof of kinship.</summary>
    Mandate = 3,

    /// <summary>Phiếu gửi bưu chính: the post carries it to the applicant.</summary>
    PostalReceipt = 4,
}
