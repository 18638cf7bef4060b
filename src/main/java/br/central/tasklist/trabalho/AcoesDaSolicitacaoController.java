package br.central.tasklist.trabalho;

import br.central.atendimento.AlteracaoDePrazo;
import br.central.atendimento.MensagensDoAtendimento;
import br.central.atendimento.RespostasDosGrupos;
import br.central.atendimento.Solicitacoes;
import br.central.atendimento.contrato.EnvioPorEmail;
import br.central.atendimento.contrato.EscolhaDeClassificacao;
import br.central.atendimento.contrato.Motivacao;
import br.central.atendimento.contrato.PedidoDeComplemento;
import br.central.atendimento.contrato.QuemComplementa;
import br.central.atendimento.contrato.Redirecionamento;
import br.central.atendimento.contrato.RespostaDada;
import br.central.atendimento.contrato.Texto;
import br.central.pagina.Desfecho;
import br.central.tasklist.Seguinte;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** What is done about one request; rights and state are the façades' to check. */
@RestController
@Hidden
@RequestMapping("/tasklist/solicitacoes/{protocolo}")
class AcoesDaSolicitacaoController {

    private final RespostasDosGrupos respostas;
    private final Solicitacoes solicitacoes;
    private final AlteracaoDePrazo prazos;
    private final MensagensDoAtendimento mensagens;
    private final Anexacao anexacao;
    private final Clock relogio;
    private final Seguinte seguinte;

    AcoesDaSolicitacaoController(
            RespostasDosGrupos respostas,
            Solicitacoes solicitacoes,
            AlteracaoDePrazo prazos,
            MensagensDoAtendimento mensagens,
            Anexacao anexacao,
            Clock relogio,
            Seguinte seguinte) {
        this.seguinte = seguinte;
        this.respostas = respostas;
        this.solicitacoes = solicitacoes;
        this.prazos = prazos;
        this.mensagens = mensagens;
        this.anexacao = anexacao;
        this.relogio = relogio;
    }

    /** What a group asks of the client, for who takes part in more than one of the groups. */
    record Pedido(String grupo, QuemComplementa de, String texto) {}

    @PostMapping({"/resposta", "/consolidacao"})
    Desfecho responder(@PathVariable String protocolo, @Valid @RequestBody RespostaDada dada) {
        respostas.responder(protocolo, dada);
        return Desfecho.fecha("Resposta da solicitação %s registrada.".formatted(protocolo))
                .eSegueEm(seguinte.endereco());
    }

    @PostMapping("/redirecionamento")
    Desfecho redirecionar(@PathVariable String protocolo, @Valid @RequestBody Redirecionamento outro) {
        respostas.redirecionar(protocolo, outro);
        return Desfecho.fecha("Solicitação %s redirecionada.".formatted(protocolo))
                .eSegueEm(seguinte.endereco());
    }

    @PostMapping("/pedido-de-complemento")
    Desfecho pedirComplemento(@PathVariable String protocolo, @RequestBody Pedido pedido) {
        String texto = TextoDigitado.exigir(pedido.texto()).texto();
        respostas.pedirComplemento(protocolo, new PedidoDeComplemento(texto, pedido.de(), pedido.grupo()));
        return Desfecho.fecha("Complemento pedido na solicitação %s.".formatted(protocolo))
                .eSegueEm(seguinte.endereco());
    }

    /** With the files that come along, or not at all. */
    @PostMapping(path = "/reiteracao", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Desfecho reiterar(
            @PathVariable String protocolo,
            @RequestParam(required = false) String texto,
            @RequestParam(name = "arquivo", required = false) List<MultipartFile> arquivos) {
        anexacao.reiterar(protocolo, TextoDigitado.exigir(texto), arquivos);
        return Desfecho.fica("Chamado reiterado com sucesso.");
    }

    @PostMapping("/reclamacao")
    Desfecho reclamar(@PathVariable String protocolo, @Valid @RequestBody Texto reclamacao) {
        String registrada = solicitacoes.reclamar(protocolo, reclamacao).protocolo();
        return Desfecho.fica("Reclamação registrada com sucesso. Protocolo da reclamação: %s.".formatted(registrada));
    }

    @PostMapping("/reanalise")
    Desfecho pedirReanalise(@PathVariable String protocolo, @Valid @RequestBody Texto pedido) {
        String registrada = solicitacoes.pedirReanalise(protocolo, pedido).protocolo();
        return Desfecho.fica("Reanálise pedida à ouvidoria. Protocolo da reanálise: %s.".formatted(registrada));
    }

    @PostMapping("/cancelamento")
    Desfecho cancelar(@PathVariable String protocolo, @Valid @RequestBody Motivacao motivacao) {
        solicitacoes.cancelar(protocolo, motivacao);
        return Desfecho.fica("Cancelamento realizado com sucesso");
    }

    @PostMapping("/classificacao")
    Desfecho reclassificar(@PathVariable String protocolo, @Valid @RequestBody EscolhaDeClassificacao escolha) {
        solicitacoes.reclassificar(protocolo, escolha);
        return Desfecho.fica("Solicitação reclassificada: prazos e grupos foram definidos de novo.");
    }

    @PostMapping("/providencia")
    Desfecho registrarProvidencia(@PathVariable String protocolo, @Valid @RequestBody Texto providencia) {
        solicitacoes.registrarProvidencia(protocolo, providencia);
        return Desfecho.fica("Providência registrada. O atraso continua à vista até a resposta.");
    }

    @PostMapping("/prazo")
    Desfecho alterarPrazo(@PathVariable String protocolo, @Valid @RequestBody PrazoDigitado novo) {
        prazos.daSolicitacao(protocolo, novo.em(relogio.getZone()));
        return Desfecho.fica("Meta da solicitação %s alterada.".formatted(protocolo));
    }

    @PostMapping("/email")
    Desfecho enviarPorEmail(@PathVariable String protocolo, @Valid @RequestBody EnvioPorEmail envio) {
        mensagens.enviarTextoDaSolicitacao(protocolo, envio.email());
        return Desfecho.fica("E-mail posto na fila de envio.");
    }
}
