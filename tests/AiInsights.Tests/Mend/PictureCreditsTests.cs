using AiInsights.Model;
using AiInsights.Tests.Support;

namespace AiInsights.Tests.Mend;

/// <summary>Lines that say whose the pictures of an article are, and sentences about pictures.</summary>
public class PictureCreditsTests
{
    [Theory]
    [InlineData("*文中配图均来自网络", "文中配图均来自网络", BlockType.Caption)]
    [InlineData("本文所有图片由受访者提供", "本文所有图片由受访者提供", BlockType.Caption)]
    [InlineData("配图均来源于南山仓储。", "配图均来源于南山仓储。", BlockType.Caption)]
    [InlineData("图片来自哪里并不重要，重要的是有没有人核对。", "图片来自哪里并不重要，重要的是有没有人核对。", BlockType.Paragraph)]
    [InlineData("文中配图均来自一间没有窗的屋子，那里住着三个人。", "文中配图均来自一间没有窗的屋子，那里住着三个人。", BlockType.Paragraph)]
    public void A_credit_is_a_caption_and_a_sentence_stays_one(string line, string text, BlockType type)
    {
        var block = Assert.Single(Reading.Mend($"仓库里的灯\n作者 | 林一\n仓库里的灯换过两次，第一次是因为坏了，第二次是因为有人不愿意在黑里上班。\n换灯的那一天，夜班的人都没有走。\n{line}\n").Blocks, b => b.Text.EndsWith(text, StringComparison.Ordinal));
        Assert.Equal((text, type), (block.Text, block.Type));
    }
}
