package br.central.tasklist.cliente;

import br.central.clientes.FotosDeClientes;
import br.central.comum.Recusa;
import br.central.pagina.Desfecho;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The photo of the client of a case (S0.2), once it is known that it is the client. */
@RestController
@Hidden
@RequestMapping("/tasklist/atendimentos/{protocolo}/cliente/foto")
class FotoNoPainelController {

    private final MontagemDoPainel montagem;
    private final FotosDeClientes fotos;

    FotoNoPainelController(MontagemDoPainel montagem, FotosDeClientes fotos) {
        this.montagem = montagem;
        this.fotos = fotos;
    }

    @GetMapping
    ResponseEntity<byte[]> ver(@PathVariable String protocolo) {
        return fotos.abrir(clienteAVista(protocolo)).resposta();
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Desfecho guardar(
            @PathVariable String protocolo, @RequestParam(name = "arquivo", required = false) MultipartFile arquivo)
            throws IOException {
        long cliente = montagem.clienteConfirmado(protocolo);
        try (InputStream imagem = arquivo == null ? InputStream.nullInputStream() : arquivo.getInputStream()) {
            fotos.guardar(cliente, imagem);
        }
        return new Desfecho("Foto gravada.");
    }

    @PostMapping("/remocao")
    Desfecho remover(@PathVariable String protocolo) {
        fotos.remover(montagem.clienteConfirmado(protocolo));
        return new Desfecho("Foto removida.");
    }

    /** What may not be shown yet is as if there were none. */
    private long clienteAVista(String protocolo) {
        try {
            return montagem.clienteConfirmado(protocolo);
        } catch (Recusa.EstadoNaoPermite oculto) {
            throw new Recusa.NaoEncontrado("Não há foto a mostrar neste atendimento.");
        }
    }
}
