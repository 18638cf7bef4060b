package br.central.tasklist.trabalho;

import br.central.atendimento.AnexosDoAtendimento;
import br.central.atendimento.MensagensDoAtendimento;
import br.central.atendimento.contrato.EnvioPorEmail;
import br.central.comum.Recusa;
import br.central.pagina.Desfecho;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** What goes out of a case by e-mail, and the files that come into it. */
@RestController
@Hidden
@RequestMapping("/tasklist/atendimentos/{protocolo}")
class EnviosDoAtendimentoController {

    private final MensagensDoAtendimento mensagens;
    private final AnexosDoAtendimento anexos;
    private final Anexacao anexacao;

    EnviosDoAtendimentoController(MensagensDoAtendimento mensagens, AnexosDoAtendimento anexos, Anexacao anexacao) {
        this.mensagens = mensagens;
        this.anexos = anexos;
        this.anexacao = anexacao;
    }

    @PostMapping("/email")
    Desfecho enviarPorEmail(@PathVariable String protocolo, @Valid @RequestBody EnvioPorEmail envio) {
        mensagens.enviarTexto(protocolo, envio.email());
        return Desfecho.fica("E-mail posto na fila de envio.");
    }

    @PostMapping("/mensagens/{id}/reenvio")
    Desfecho reenviar(@PathVariable String protocolo, @PathVariable long id) {
        mensagens.reenviar(protocolo, id);
        return Desfecho.fica("E-mail reenviado: está na fila de envio.");
    }

    @PostMapping(path = "/anexos", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Desfecho anexar(
            @PathVariable String protocolo,
            @RequestParam(name = "arquivo", required = false) List<MultipartFile> arquivos) {
        int quantos = anexacao.anexar(protocolo, arquivos);
        if (quantos == 0) {
            throw Recusa.RegraNaoAtendida.campo("arquivo", "Escolha ou solte aqui um arquivo.");
        }
        return Desfecho.fica(quantos == 1 ? "Anexo incluído." : quantos + " anexos incluídos.");
    }

    @PostMapping("/anexos/{id}/remocao")
    Desfecho remover(@PathVariable String protocolo, @PathVariable long id) {
        anexos.remover(protocolo, id);
        return Desfecho.fica("Anexo removido.");
    }
}
