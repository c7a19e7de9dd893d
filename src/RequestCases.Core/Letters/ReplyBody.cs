using RequestCases.Core.Cases.Replies;
using static RequestCases.Core.Cases.Replies.ReplyFields;
using static RequestCases.Core.Letters.LetterText;

namespace RequestCases.Core.Letters;

/// <summary>The facts, reasons and decision of a reply, ground by ground.</summary>
internal sealed class ReplyBody(ReplyGroundInfo info, LetterFacts facts)
{
    private readonly string _you = You(facts);

    public static string You(LetterFacts facts) => facts.ApplicantIsNaturalPerson ? "您" : "贵单位";

    public IEnumerable<string> Paragraphs() => info.Kind switch
    {
        ReplyKind.Disclosure or ReplyKind.PartialDisclosure => Disclosing(),
        ReplyKind.Refusal => Refusing(),
        ReplyKind.CannotProvide => Unprovided(),
        _ => Unprocessed(),
    };

    private IEnumerable<string> Disclosing() => info.Ground switch
    {
        ReplyGround.AlreadyPublic =>
            [$"经审查，{_you}申请获取的政府信息已经主动公开。依据{info.Article}的规定，现将获取该政府信息的方式、途径告知如下。",
             Labelled("获取的方式、途径", Value(Where))],
        ReplyGround.PartiallyDisclosed =>
            [$"经审查，{_you}申请获取的信息中含有不应当公开或者不属于政府信息的内容，但是能够作区分处理。依据{info.Article}的规定，本机关决定部分公开。",
             Labelled("予以公开的内容", Value(Information)), .. HowProvided(),
             Labelled("不予公开的内容", Value(Withheld)), Labelled("不予公开的理由", Value(WithheldReason)),
             Labelled("不予公开的依据", Value(WithheldArticle))],
        _ =>
            [$"经审查，{_you}申请获取的政府信息可以公开。依据{info.Article}的规定，本机关决定予以公开。",
             Labelled("公开的政府信息", Value(Information)), .. HowProvided()],
    };

    private IEnumerable<string> HowProvided() =>
        [Labelled("提供方式", Value(Provision)), .. IfGiven(FormNote, "关于提供形式（《中华人民共和国政府信息公开条例》第四十条）")];

    private IEnumerable<string> Refusing() => info.Ground switch
    {
        ReplyGround.AdministrativeQuery =>
            [$"经审查，{_you}申请获取的信息，{Phrase(Law)}对其获取有特别规定。依据{info.Article}的规定，请{_you}依照上述规定办理。",
             Labelled("查询的地点、途径", Value(Place))],
        ReplyGround.ProhibitedByLaw =>
            [$"经审查，{_you}申请获取的政府信息，{Phrase(Law)}规定不得公开。",
             Labelled("不予公开的理由", Value(Reasons)), RefusalUnder("法律、行政法规禁止公开的政府信息")],
        ReplyGround.ThirdPartyRights =>
            ["经审查，" + Sentence(Value(Facts)), Labelled("征求第三方意见情况", Value(ConsultationResult)),
             Labelled("不予公开的理由", Value(Reasons)), Labelled("公开对第三方合法权益的损害", Value(Harm)),
             .. IfGiven(PublicInterest, "关于公共利益"), RefusalUnder("公开会对第三方合法权益造成损害的政府信息")],
        _ =>
            ["经审查，" + Sentence(Value(Facts)), Labelled("不予公开的理由", Value(Reasons)),
             .. IfGiven(Harm, "公开可能造成的危害"), RefusalUnder(RefusedInformation())],
    };

    private string RefusedInformation() => info.Ground switch
    {
        ReplyGround.StateSecret => "依法确定为国家秘密的政府信息",
        ReplyGround.EndangersSecurityOrStability => "公开后可能危及国家安全、公共安全、经济安全、社会稳定的政府信息",
        ReplyGround.InternalAffairs => "行政机关的内部事务信息",
        ReplyGround.ProcessInformation => "行政机关在履行行政管理职能过程中形成的过程性信息",
        _ => "行政执法案卷信息",
    };

    private string RefusalUnder(string information) =>
        $"综上，{_you}申请获取的信息属于{information}。依据{info.Article}、第三十六条第（三）项的规定，本机关决定不予公开。";

    private IEnumerable<string> Unprovided() => info.Ground switch
    {
        ReplyGround.NotExisting =>
            [Labelled("本机关对所申请的信息进行了检索。检索范围", Value(SearchPlaces)), Labelled("检索方式", Value(SearchMethod)),
             Labelled("检索关键词", Value(SearchKeywords)), Labelled("检索结果", Value(SearchResult)),
             $"综上，经检索没有{_you}申请公开的信息。依据{info.Article}的规定，告知{_you}该政府信息不存在。"],
        ReplyGround.NotThisAgency =>
            [$"经审查，{_you}申请获取的信息不属于本机关负责公开。依据{info.Article}的规定，现将理由告知如下。",
             Labelled("理由", Value(Reasons)), .. RightAgencyNamed()],
        ReplyGround.NeedsCreation =>
            ["经审查，本机关没有现成的该项信息。", Labelled("需要加工、分析的理由", Value(Reasons)),
             $"综上，提供{_you}申请获取的信息需要本机关对现有政府信息进行加工、分析。依据{info.Article}的规定，本机关决定不予提供。"],
        _ =>
            [Labelled("本机关要求补正的内容", Value(SupplementAsked)), Labelled($"{_you}补正的内容", Value(SupplementCame)),
             Labelled("仍不明确的理由", Value(Reasons)),
             $"综上，补正后申请内容仍不明确，本机关无法确定{_you}申请获取的政府信息。依据{info.Article}的规定，本机关无法提供。{_you}可以在明确申请内容后重新提出申请。"],
    };

    private IEnumerable<string> RightAgencyNamed() =>
        Value(RightAgency).Length == 0
            ? []
            : [$"负责公开该信息的行政机关是{Phrase(RightAgency)}，联系方式：{Sentence(OneLine(Value(RightAgencyContact)))}{_you}可以向该机关提出申请。"];

    private IEnumerable<string> Unprocessed() => info.Ground switch
    {
        ReplyGround.PetitionOrComplaint =>
            ["经审查，" + Sentence(Value(Reasons)),
             $"综上，{_you}的申请属于以政府信息公开申请的形式进行信访、投诉、举报等活动。依据{info.Article}的规定，本机关不作为政府信息公开申请处理。",
             .. IfGiven(Channel, $"{_you}可以通过以下渠道提出")],
        ReplyGround.RepeatedRequest =>
            [$"经审查，{_you}曾于{Phrase(EarlierDate)}申请公开相同的政府信息（申请编号：{Phrase(EarlierNumber)}），本机关已经作出答复（{Phrase(EarlierReply)}）。",
             $"依据{info.Article}的规定，本机关对本次申请不予重复处理。"],
        ReplyGround.PublishedWork =>
            [$"经审查，{_you}要求提供的{Phrase(Publication)}属于公开出版物。依据{info.Article}的规定，本机关不作为政府信息公开申请处理，现告知获取的途径。",
             Labelled("获取的途径", Value(Channel))],
        ReplyGround.ExcessiveWithoutReason =>
            [Labelled($"经审查，{_you}申请公开政府信息的数量、频次明显超过合理范围", Value(Numbers)),
             Labelled("说明理由的情况", Value(ReasonsGiven)), Labelled("本机关的认定", Value(Reasons)),
             $"综上，本机关认为申请理由不合理。依据{info.Article}的规定，本机关决定不予处理。"],
        _ =>
            [Labelled("经审查，申请所涉信息此前已经获取", Value(Held)), Labelled("理由", Value(Reasons)),
             $"综上，{_you}的申请属于要求行政机关确认或者重新出具已获取的信息。{OtherLaw()}参照{info.Article}所附年度报告格式中的“不予处理”情形，本机关决定不予处理。"],
    };

    private string OtherLaw() => Value(Law).Length == 0 ? "" : $"依据{Phrase(Law)}，";

    private IEnumerable<string> IfGiven(string key, string label) =>
        Value(key).Length == 0 ? [] : [Labelled(label, Value(key))];

    /// <summary>A value that stands inside a sentence: one line, without a stop of its own.</summary>
    private string Phrase(string key) => OneLine(Value(key)).TrimEnd('。', '；', '，', ';', ',');

    private string Value(string key) => facts.Values.TryGetValue(key, out var value) ? string.Join('\n', Lines(value)) : "";
}
