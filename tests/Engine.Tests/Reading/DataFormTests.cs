using ContentLint.Documents;
using ContentLint.Reading;
using ContentLint.Text;

namespace ContentLint.Engine.Tests.Reading;

/// <summary>Files that are no article, by the form of their lines; beside each an article that has a little of it.</summary>
public sealed class DataFormTests
{
    private const string Prose =
        "The ferry to the island stopped on Monday after a storm broke its ramp, the harbour board said.\n\nMara Hess, who runs it, said that the next boat would sail on Friday.\n\n";
    private const string Key =
        "-----BEGIN PGP PUBLIC KEY BLOCK-----\nComment: pier key\n\nmQENBFqk2u4BCADqf7w0Zc1pQmJt0s\nq8Zc1pQmJt0smQENBFqk2u4BCADqf7\nw0Zc1pQmJt0smQENBFqk2u4BCADqf7\n=aB3d\n-----END PGP PUBLIC KEY BLOCK-----\n";
    private const string Grant =
        "Permission is hereby granted, free of charge, to any person who obtains a copy of this software, to deal in it without restriction.\n\nThe software is provided \"as is\", without warranty of any kind.\n";

    [Theory]
    [InlineData("a.txt", Key, "a key or certificate")]
    [InlineData("a.md", Key, "a key or certificate")]
    [InlineData("a.txt",
        "Certificate:\n    Data:\n        Version: 3\n            6c:8f:1d:c7:27:c7:11:7f:7b\n            af:85:3a:c9:80:f9:cd:01:02\n            04:cd:9b:d5:9f:80:83:0a:ec\n            09:4a:f3:16:4a:3e:5c:cf:77\n            ac:de:67:05:0d:1d:07:b6:dc\n", "a key or certificate")]
    [InlineData("lamps.py.txt", "The lamps are lit in May.\n\nThe board met.\n", "a program")]
    [InlineData("LICENSE", "The Pier License\n\nCopyright (c) 2015 Mara Hess\n\n" + Grant, "a licence")]
    [InlineData("a.md", "# License\n\n" + Grant, "a licence")]
    [InlineData("a.txt",
        "Copyright 2015 Mara Hess. All rights reserved.\n\nRedistribution and use in source and binary forms are permitted.\n\nThis software comes with no warranties.\n", "a licence")]
    [InlineData("a.txt", "<?xml version=\"1.0\"?>\n<feed>\n<entry>The ferry stopped.</entry>\n</feed>\n", "markup or a program")]
    [InlineData("a.txt", "<!DOCTYPE html>\n<html><body><p>The ferry stopped.</p></body></html>\n", "markup or a program")]
    [InlineData("a.txt", "#!/bin/sh\necho the ferry stopped\n", "markup or a program")]
    [InlineData("a.txt", "function gate(level) {\n  var open = level > 3;\n  if (open) {\n    lamp.on();\n  }\n  return open;\n}\n",
        "markup or a program")]
    [InlineData("a.txt",
        "import tide\nfrom pier import lamp\n\nclass Gauge:\n    def read(self):\n        self.level = tide.read()\n        return self.level\n", "markup or a program")]
    [InlineData("a.txt", "pier = north\nlamp = on\ngate = [1, 2]\ndepth = 4.2\nhost = pier.example\n", "markup or a program")]
    [InlineData("robots.txt", "User-agent: *\nDisallow: /pier/?do=share\nAllow: /\n\nSitemap: https://pier.example/sitemap.xml\n",
        "directives for robots")]
    [InlineData("robots.txt", "# The pier\nUser-agent: tide\nDisallow:\n", "directives for robots")]
    [InlineData("a.txt",
        "2026-03-01 10:00:01 gate opened\n2026-03-01 10:00:02 lamp went on\n2026-03-01 10:05:00 gate shut\n2026-03-01 11:00:00 gate opened\n2026-03-01 12:00:00 tide read\n", "a log")]
    [InlineData("a.txt",
        "pier/a.png:     picture, 170 x 10\npier/b.png:     picture, 20 x 10\npier/c.png:     picture, 17 x 10\npier/d.png:     picture, 1 x 10\npier/e.png:     picture, 7 x 1\npier/f.png:     picture, 70 x 1\npier/g.png:     picture, 7 x 11\npier/h.png:     picture, 7 x 12\npier/i.png:     picture, 7 x 13\npier/j.png:     picture, 7 x 14\n", "a table")]
    [InlineData("a.txt",
        "gate | open\nlamp | on\ntide | low\ngate | shut\nlamp | off\ntide | high\ngate | open\nlamp | on\ntide | low\nend | x\n",
        "a table")]
    [InlineData("a.txt",
        "Thanks to\n\nMara Hess <m@a.example>\nTom Kell <t@a.example>\nAna Brook <a@a.example>\nIda Lund <i@a.example>\nLou Marsh <l@a.example>\nSue Quay <s@a.example>\nJo Dale <j@a.example>\nKit Hull <k@a.example>\nRay Moor <r@a.example>\nEve Cole <e@a.example>\n", "a list of names")]
    [InlineData("a.txt", "# pier.example\n7c1f09b2-51aa-4d0e-9a3e-77b1d2c0f4aa\n", "a list of words or codes")]
    [InlineData("a.txt", "gate-site-check=a81b7c2290f3\n", "a list of words or codes")]
    [InlineData("a.html",
        "{% extends \"base.html\" %}\n{% block body %}\n<h1>{{ page.title }}</h1>\n{% for boat in boats %}<p>{{ boat.name }}</p>{% endfor %}\n{% endblock %}\n", "a template of pages")]
    [InlineData("a.html", "<div>{{ range .Pages }}<h4>Chairs</h4><a href=\"{{ .Permalink }}\">{{ .Title }}</a>{{ end }}</div>\n",
        "a template of pages")]
    [InlineData("a.html",
        "<h2>{{ _(\"Block boats\") }}</h2>\n<p>{{ _(\"The harbour keeps each boat apart, so that none can follow you.\") }}</p>\n<a href=\"{{ url }}\">{{ _(\"More\") }}</a>\n", "a template of pages")]
    [InlineData("layouts/shortcodes/box.md",
        "{{ $t := .Get 0 -}}\n{{ with .Page.Params.content -}}\n- [Log of the quay][{{ $t }}]\n{{ end }}\n",
        "a template of pages")]
    [InlineData("site/_includes/head.md", "{% if page.lamp %}\n### {{ page.lamp }}\n{% endif %}\n", "a template of pages")]
    [InlineData("theme/layouts/partials/list.html",
        "{{ range .Pages }}<p>Read what the board of {{ .Title }} has said in May</p>{{ end }}\n",
        "a template of pages")]
    [InlineData("shortcodes/note.md", "{{- define \"note\" }}\n**{{ .Inner }}**\n{{- end }}\n", "a template of pages")]
    [InlineData("a.html", "{{ define \"main\" }}\n{{ partial \"head.html\" . }}\n{{ end }}\n", "a template of pages")]
    [InlineData("a.html", "$for(boats)$\n<h2>$title$</h2>\n$partial(\"templates/boat.html\")$\n$endfor$\n", "a template of pages")]
    [InlineData("templates/boat.html", "<a href=\"$url$\">\n<div>$title$</div>\n<p>$summary$</p>\n</a>\n", "a template of pages")]
    [InlineData("a.txt", "Subject: pier\n\n\u001B$B%F%9%H\u001B(B and \u001B$B3+H/\u001B(B\n", "in an encoding of escapes (ISO-2022)")]
    public void A_file_that_is_no_article_is_told_by_its_form(string name, string text, string form)
    {
        using ArticleReading reading = ReadFile(name, text);
        Assert.Equal(form, reading.DataForm);
        Assert.Equal(Genre.Data, reading.Genre);
    }

    [Theory]
    [InlineData("a.txt", Prose + Prose + Key)] // a letter with its key
    [InlineData("a.txt",
        "-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA1\n\n" + Prose + Prose + Prose
        + "-----BEGIN PGP SIGNATURE-----\niQCVAwUBM\n-----END PGP SIGNATURE-----\n")]
    [InlineData("a.txt", "The tide tables\n\n" + Prose + "The gauge wrote 6c:8f:1d:c7 on its screen.\n")]
    [InlineData("posts/pier.md", "---\ntitle: Our license\ndate: 2018-08-27\n---\n\n# Our license\n\n" + Prose + Grant)]
    [InlineData("posts/2018-08-27-pier.md", "# Our license\n\n" + Prose + Grant)]
    [InlineData("a.txt", "Pier changes its licence\n\n" + Prose + "“Permission is hereby granted, free of charge,” the new text begins.\n")]
    [InlineData("a.md", "# Pier\n\nThe pier is software for ferries.\n\n## License\n\nCopyright 2015 Mara Hess, under the MIT licence.\n")]
    [InlineData("a.txt", "Copyright law changes\n\n" + Prose)]
    [InlineData("a.txt", Prose + "var open = level > 3;\nif (open) {\n}\n" + Prose)] // a page of code in a story
    [InlineData("a.txt", "The < of it\n\n" + Prose)]
    [InlineData("a.txt", Prose + "Disallow: that is what the harbour board said.\n")]
    [InlineData("a.txt", "10:00 The ferry stopped, the harbour board said.\n\n" + Prose)]
    [InlineData("a.txt", "The table\n\n" + Prose + "gate | open\nlamp | on\n")]
    [InlineData("a.txt", Prose + "Write to Mara Hess, m@a.example.\n")]
    [InlineData("a.txt", "Fog\non\nthe\nsea\n")] // a poem
    [InlineData("a.txt", "https://pier.example/2026/ferry-stops-1234\n")]
    [InlineData("a.html",
        "<h1>{{ page.title }}</h1>\n<p>The ferry to the island stopped on Monday after a storm broke its ramp, the harbour board said, and the next boat will sail on Friday.</p>\n{% include share.html %}\n<p>Mara Hess, who runs the ferry with two pilots and a clerk, said that nobody was hurt when the ramp fell into the water at noon.</p>\n")]
    [InlineData("a.html", "<p>The ferry stopped.</p>\n")]
    [InlineData("_includes/ferry.md", "{% if tide %}\n" + Prose + Prose + "{% endif %}\n")] // text that pages take in
    [InlineData("layouts/ferry.md", "---\ntitle: Ferry\n---\n\n{% if tide %}\nThe ferry stopped.\n{% endif %}\n")]
    [InlineData("posts/ferry.md", "{% if tide %}\nThe ferry stopped on Monday.\n{% endif %}\n")]
    [InlineData("a.md", "{% if tide %}\n" + Prose + "{% endif %}\n")]
    [InlineData("a.txt", "The price is $B or (B, the harbour board said.\n")]
    public void An_article_with_a_little_of_it_stays_one(string name, string text)
    {
        using ArticleReading reading = ReadFile(name, text);
        Assert.Null(reading.DataForm);
        Assert.NotEqual(Genre.Data, reading.Genre);
    }

    [Fact]
    public void A_list_of_words_is_long()
    {
        string words = string.Join('\n', Enumerable.Range(0, 60).Select(number => "boat" + (char)('a' + (number % 26))));
        using ArticleReading list = ReadFile("a.txt", words);
        Assert.Equal("a list of words or codes", list.DataForm);
        using ArticleReading cast = ReadFile("a.txt", words[..120]);
        Assert.Null(cast.DataForm);
    }

    [Fact]
    public void Most_bytes_of_another_encoding_are_no_text()
    {
        byte[] bytes = [.. Enumerable.Range(0, 200).Select(number => (byte)(number % 5 == 0 ? ' ' : 0xC0 + (number % 30)))];
        using var reading = new ArticleReading(Article.Read(TextDecoder.Decode(bytes, bytes.Length)!, "a.txt", ArticleFormat.PlainText));
        Assert.Equal("in an encoding that is not UTF-8", reading.DataForm);
    }

    [Fact]
    public void What_a_file_says_of_itself_goes_before_its_form()
    {
        using ArticleReading reading = ReadFile("a.md", "---\ngenre: news\n---\n\n# License\n\n" + Grant);
        Assert.Equal(Genre.News, reading.Genre);
    }

    private static ArticleReading ReadFile(string name, string text) =>
        new(Article.Read(ArticleText.FromString(text), name, Article.GetFormat(name)));
}
