package br.central.tasklist.trabalho;

import br.central.atendimento.contrato.Texto;
import br.central.comum.Recusa;
import br.central.pagina.Desfecho;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** What comes with several files at once: all of it, or nothing. */
@RestController
@Hidden
@RequestMapping("/tasklist")
class ArquivosController {

    private final Anexacao anexacao;

    ArquivosController(Anexacao anexacao) {
        this.anexacao = anexacao;
    }

    @PostMapping(path = "/atendimentos/{protocolo}/anexos", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Desfecho anexar(
            @PathVariable String protocolo,
            @RequestParam(name = "arquivo", required = false) List<MultipartFile> arquivos,
            @RequestParam(defaultValue = "false") boolean paraOCliente) {
        int quantos = anexacao.anexar(protocolo, arquivos, paraOCliente);
        if (quantos == 0) {
            throw Recusa.RegraNaoAtendida.campo("arquivo", "Escolha ou solte aqui um arquivo.");
        }
        return new Desfecho(quantos == 1 ? "Anexo incluído." : quantos + " anexos incluídos.");
    }

    @PostMapping(
            path = "/atendimentos/{protocolo}/mensagens-ao-cliente",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Desfecho escrever(
            @PathVariable String protocolo,
            @Valid @ModelAttribute Texto texto,
            @RequestParam(name = "arquivo", required = false) List<MultipartFile> arquivos,
            @RequestParam(defaultValue = "false") boolean paraOCliente) {
        anexacao.escreverAoCliente(protocolo, texto, arquivos, paraOCliente);
        return new Desfecho("Mensagem ao cliente registrada: ele a lê no portal e, havendo endereço, por e-mail.");
    }

    @PostMapping(path = "/solicitacoes/{protocolo}/reiteracao", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Desfecho reiterar(
            @PathVariable String protocolo,
            @Valid @ModelAttribute Texto texto,
            @RequestParam(name = "arquivo", required = false) List<MultipartFile> arquivos,
            @RequestParam(defaultValue = "false") boolean paraOCliente) {
        anexacao.reiterar(protocolo, texto, arquivos, paraOCliente);
        return new Desfecho("Chamado reiterado com sucesso.");
    }
}
