/** The part of PDFKit's types that the receipt uses; the library has none of its own. */
declare module 'pdfkit' {
  interface Glyphs {
    hasGlyphForCodePoint(codePoint: number): boolean
  }
  export interface StructureElement {
    add(child: StructureElement | (() => void)): StructureElement
    end(): void
  }
  interface Options {
    readonly pdfVersion: '1.7'
    readonly subset: 'PDF/UA'
    readonly tagged: true
    readonly displayTitle: true
    readonly lang: string
    readonly size: 'A4'
    readonly margin: number
    /** Null: no built-in font of PDF readers, so that all fonts are embedded. */
    readonly font: null
    readonly info: Readonly<Record<string, string | Date>>
  }
  export class PDFDocument {
    constructor(options: Options)
    readonly page: { readonly width: number; readonly height: number }
    registerFont(name: string, source: Uint8Array): this
    font(name: string): this
    fontSize(size: number): this
    fillColor(color: string): this
    widthOfString(text: string): number
    text(text: string, x: number, y: number, options: { readonly lineBreak: false }): this
    addPage(): this
    struct(type: string, options?: { readonly actual?: string; readonly title?: string }): StructureElement
    addStructure(element: StructureElement): this
    /** The present font (fontkit): PDFKit has no public way to ask for a glyph. */
    readonly _font: { readonly font: Glyphs }
    on(event: 'data', listener: (chunk: Uint8Array<ArrayBuffer>) => void): this
    on(event: 'end', listener: () => void): this
    on(event: 'error', listener: (error: Error) => void): this
    end(): void
  }
}
