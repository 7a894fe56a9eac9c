using System.Buffers;

namespace AiInsights.Ingest.Text;

/// <summary>
/// The few characters that make up half of any Chinese text, in both scripts. A wrong charset turns
/// Chinese into rare characters, so their share tells the right one from the wrong ones.
/// </summary>
internal static class CommonHan
{
    private static readonly SearchValues<char> Characters = SearchValues.Create(
        "的一是了我不人在他有这上们来到时大地为子中你说生国年着就那和要她出也得里后自以会家可下而过天去能对小多然于心学么之都好看起发当没成只如事把还用第样道想作种开"
        + "美总从无情己面最女但现前些所同日手又行意动方期它头经长儿回位分爱老因很给名法间斯知世什两次使身者被高已亲其进此话常与活正感见明问力理尔点文几定本公特做外孩相西果走将月十实向声车全信重三机工物气每并别真打太新比才便夫再书部水像眼等体却加电主界门利海听表德少克代员许先口由死安写性马光白或住难望教命花结乐色"
        + "這們來時為說國著裡後會過對樣種開總從無現經長兒愛給間兩親進話與見問點幾將實聲車機氣並別書體電門聽員許馬難結樂數據業產應關統題網團隊轉選達認讓該區場處義議論資質還發當學沒頭動麼"
        + "数据业产应关统题网团队转选达认让该区场处义议论资质模型人工智术公司技市投");

    private static readonly SearchValues<char> Marks = SearchValues.Create("，。、：；？！“”‘’（）《》「」『』—…　");

    public static bool Contains(char c) => Characters.Contains(c);

    /// <summary>Chinese punctuation, which wrong charsets hardly ever produce.</summary>
    public static bool IsMark(char c) => Marks.Contains(c);

    public static bool IsHan(char c) => c is >= '\u4E00' and <= '\u9FFF' or >= '\u3400' and <= '\u4DBF' or >= '\uF900' and <= '\uFAFF';
}
