package br.central.tasklist.trabalho;

import br.central.atendimento.AlteracaoDaAbertura;
import br.central.atendimento.AlteracaoDePrazo;
import br.central.atendimento.AnexosDoAtendimento;
import br.central.atendimento.Atendimentos;
import br.central.atendimento.Avaliacoes;
import br.central.atendimento.ContatosAtivos;
import br.central.atendimento.EdicaoDeAtendimentos;
import br.central.atendimento.MensagensDoAtendimento;
import br.central.atendimento.Notas;
import br.central.atendimento.contrato.EnvioPorEmail;
import br.central.atendimento.contrato.MensagemComplementar;
import br.central.atendimento.contrato.NovaAvaliacao;
import br.central.atendimento.contrato.NovaNota;
import br.central.atendimento.contrato.Reinicio;
import br.central.comum.Recusa;
import br.central.pagina.Desfecho;
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

/** What is done about a whole case from its header, its messages and its files. */
@RestController
@Hidden
@RequestMapping("/tasklist/atendimentos/{protocolo}")
class AcoesDoAtendimentoController {

    private final Atendimentos atendimentos;
    private final EdicaoDeAtendimentos edicao;
    private final AlteracaoDePrazo prazos;
    private final AlteracaoDaAbertura aberturas;
    private final MensagensDoAtendimento mensagens;
    private final AnexosDoAtendimento anexos;
    private final Anexacao anexacao;
    private final Avaliacoes avaliacoes;
    private final Notas notas;
    private final ContatosAtivos contatos;
    private final Clock relogio;

    AcoesDoAtendimentoController(
            Atendimentos atendimentos,
            EdicaoDeAtendimentos edicao,
            AlteracaoDePrazo prazos,
            AlteracaoDaAbertura aberturas,
            MensagensDoAtendimento mensagens,
            AnexosDoAtendimento anexos,
            Anexacao anexacao,
            Avaliacoes avaliacoes,
            Notas notas,
            ContatosAtivos contatos,
            Clock relogio) {
        this.atendimentos = atendimentos;
        this.edicao = edicao;
        this.prazos = prazos;
        this.aberturas = aberturas;
        this.mensagens = mensagens;
        this.anexos = anexos;
        this.anexacao = anexacao;
        this.avaliacoes = avaliacoes;
        this.notas = notas;
        this.contatos = contatos;
        this.relogio = relogio;
    }

    record Restricao(String grupo) {}

    @PostMapping("/reinicio")
    Desfecho reiniciar(@PathVariable String protocolo, @Valid @RequestBody Reinicio reinicio) {
        atendimentos.reiniciar(protocolo, reinicio);
        return Desfecho.fica("Chamado reiniciado com sucesso.");
    }

    @PostMapping("/notas")
    Desfecho anotar(@PathVariable String protocolo, @Valid @RequestBody NovaNota nota) {
        notas.anotar(protocolo, nota);
        return Desfecho.fica("Nota registrada.");
    }

    @PostMapping("/avaliacao")
    Desfecho avaliar(@PathVariable String protocolo, @Valid @RequestBody NovaAvaliacao nova) {
        avaliacoes.registrar(protocolo, nova);
        return Desfecho.fica("Nota da pesquisa registrada.");
    }

    @PostMapping("/ligacoes")
    Desfecho programarLigacao(@PathVariable String protocolo, @Valid @RequestBody ProgramacaoDigitada programacao) {
        contatos.programarSobre(protocolo, programacao.em(relogio.getZone()));
        return Desfecho.fica("Ligação programada: na hora, ela aparece na fila do atendimento.");
    }

    @PostMapping("/assuncao")
    Desfecho assumir(@PathVariable String protocolo) {
        edicao.assumir(protocolo);
        return Desfecho.fica("O atendimento está com você.");
    }

    @PostMapping("/complemento")
    Desfecho complementar(@PathVariable String protocolo, @Valid @RequestBody MensagemComplementar complemento) {
        edicao.complementar(protocolo, complemento);
        return Desfecho.fica("Mensagem complementar registrada; quem a esperava foi avisado.");
    }

    @PostMapping("/prazo")
    Desfecho alterarPrazo(@PathVariable String protocolo, @Valid @RequestBody PrazoDigitado novo) {
        prazos.doAtendimento(protocolo, novo.em(relogio.getZone()));
        return Desfecho.fica("Meta do atendimento alterada.");
    }

    @PostMapping("/abertura")
    Desfecho alterarAbertura(@PathVariable String protocolo, @Valid @RequestBody AberturaDigitada nova) {
        aberturas.alterar(protocolo, nova.em(relogio.getZone()));
        return Desfecho.fica("Data da abertura alterada; os prazos foram calculados de novo.");
    }

    @PostMapping("/restricao")
    Desfecho restringir(@PathVariable String protocolo, @RequestBody Restricao restricao) {
        edicao.restringir(protocolo, restricao.grupo());
        return Desfecho.fica("Atendimento restrito: só quem restringiu e o perfil escolhido veem o conteúdo.");
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
