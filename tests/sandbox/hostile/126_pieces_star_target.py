# pieces/star: target a long text is unpacked into a list
*b, = 'x'*28_000_000
*c, = 'x'*28_000_000
