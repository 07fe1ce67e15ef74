package vn.cccd.card.portrait;

import com.github.jaiimageio.jpeg2000.impl.J2KImageReadParamJava;
import java.io.IOException;
import jj2000.j2k.codestream.HeaderInfo;
import jj2000.j2k.codestream.reader.BitstreamReaderAgent;
import jj2000.j2k.codestream.reader.HeaderDecoder;
import jj2000.j2k.decoder.DecoderSpecs;
import jj2000.j2k.image.BlkImgDataSrc;
import jj2000.j2k.image.ImgDataConverter;
import jj2000.j2k.image.invcomptransf.InvCompTransf;
import jj2000.j2k.quantization.dequantizer.Dequantizer;
import jj2000.j2k.roi.ROIDeScaler;
import jj2000.j2k.util.FacilityManager;
import jj2000.j2k.wavelet.synthesis.InverseWT;
import vn.cccd.card.bytes.Bytes;

/** JPEG 2000, by JJ2000: its stages are put together here, without its image classes. */
final class Jpeg2000Codec implements PictureCodec {
    @Override
    public Picture decode(Bytes encoded, Patience patience) throws PictureException {
        Jpeg2000File file = Jpeg2000File.open(encoded);
        CodestreamStructure.Checked checked = CodestreamStructure.check(file.codestream());
        patience.check();
        Thread here = Thread.currentThread();
        FacilityManager.registerMsgLogger(here, new SilentLog());
        try {
            BlkImgDataSrc decoder = decoder(new CodestreamInput(checked.bytes(), patience));
            TileCopy tiles = new TileCopy(decoder, checked.size(), patience);
            return file.luminance() && checked.size().components() == 3
                    ? tiles.picture(TileCopy::luminanceToRgb)
                    : tiles.picture(TileCopy::rgb);
        } catch (IOException e) {
            throw new PictureException(PictureRefusal.DAMAGED, e);
        } finally {
            FacilityManager.unregisterMsgLogger(here);
        }
    }

    /** From bits to samples: packets, entropy, region of interest, quantisation, wavelet, colours. */
    private static BlkImgDataSrc decoder(CodestreamInput in) throws IOException {
        J2KImageReadParamJava parameters = new J2KImageReadParamJava();
        HeaderInfo info = new HeaderInfo();
        HeaderDecoder header = new HeaderDecoder(in, parameters, info);
        DecoderSpecs specs = header.getDecoderSpecs();
        int[] depths = new int[header.getNumComps()];
        for (int component = 0; component < depths.length; component++) {
            depths[component] = header.getOriginalBitDepth(component);
        }
        BitstreamReaderAgent packets = BitstreamReaderAgent.createInstance(in, header, parameters, specs, false, info);
        ROIDeScaler samples =
                header.createROIDeScaler(header.createEntropyDecoder(packets, parameters), parameters, specs);
        Dequantizer quantised = header.createDequantizer(samples, depths, specs);
        InverseWT wavelet = InverseWT.createInstance(quantised, specs);
        wavelet.setImgResLevel(packets.getImgRes());
        return new InvCompTransf(new ImgDataConverter(wavelet, 0), specs, depths);
    }
}
