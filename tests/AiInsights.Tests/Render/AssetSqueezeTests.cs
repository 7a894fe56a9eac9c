using AiInsights.Render;

namespace AiInsights.Tests.Render;

public class AssetSqueezeTests
{
    [Theory]
    [InlineData("// why\nvar a = 1; // note\n", "var a=1;\n")]
    [InlineData("  if (x) {\n    return a + +b;\n  }\n", "if(x){return a+ +b}\n")]
    [InlineData("a({\n  b: 1,\n  c() { d(); }\n});\ne()\nf()", "a({b:1,c(){d()}});\ne()\nf()")]
    [InlineData("() => { for (;;); }\n{ if (a(b)); }\n{ while (f(\")\")); }\n{ if (a) b(); else; }", "()=>{for(;;);}\n{if(a(b));}\n{while(f(\")\"));}\n{if(a)b();else;}")]
    [InlineData("{ a = b;\n}\n[c].d()", "{a=b}\n[c].d()")]
    [InlineData("var s = \"a // b   c\", t = ' /* ';", "var s=\"a // b   c\",t=' /* ';")]
    [InlineData("var r = /[/ ] \"x/g, q = a / b / c;", "var r=/[/ ] \"x/g,q=a/b/c;")]
    [InlineData("return /a  b/.test(x) ? `x  ${ y }` : 0;", "return/a  b/.test(x)?`x  ${ y }`:0;")]
    [InlineData("a /* one */ in b\n\n\nlet c", "a in b\nlet c")]
    public void A_script_loses_what_means_nothing(string before, string after) => Assert.Equal(after, AssetSqueeze.Script(before));

    [Theory]
    [InlineData("/* why */\na:hover > b, c { color: light-dark(#fff, #000); margin: 0 calc(1em + 2px) }\n", "a:hover > b,c{color:light-dark(#fff,#000);margin:0 calc(1em + 2px)}\n")]
    [InlineData("@media (min-width: 40em) and (hover) {\n  .a .b { content: \" {  \"; }\n}\n", "@media (min-width:40em) and (hover){\n.a .b{content:\" {  \"}\n}\n")]
    public void A_style_sheet_loses_what_means_nothing(string before, string after) => Assert.Equal(after, AssetSqueeze.Style(before));
}
