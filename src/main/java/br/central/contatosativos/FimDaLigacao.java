package br.central.contatosativos;

import br.central.atendimento.Ligacoes;
import br.central.atendimento.contrato.DesfechoDaLigacao;
import br.central.catalogo.Parametros;
import br.central.comum.NumeroDaLinha;
import br.central.comum.Recusa;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** What came of a call to a client: its case ends with it, and another call follows or none. */
@Component
class FimDaLigacao {

    private static final String CONTATO_REALIZADO = "ativo/contato-realizado";
    private static final String SEM_COMUNICACAO = "ativo/sem-comunicacao";

    private final LigacaoAtiva ligacao;
    private final ProgramaDeContatos programa;
    private final Ligacoes ligacoes;
    private final ProcessoDoContatoAtivo processo;
    private final Parametros parametros;
    private final Clock relogio;

    FimDaLigacao(
            LigacaoAtiva ligacao,
            ProgramaDeContatos programa,
            Ligacoes ligacoes,
            ProcessoDoContatoAtivo processo,
            Parametros parametros,
            Clock relogio) {
        this.ligacao = ligacao;
        this.programa = programa;
        this.ligacoes = ligacoes;
        this.processo = processo;
        this.parametros = parametros;
        this.relogio = relogio;
    }

    void registrar(ContatoAtivo contato, ResultadoDaLigacao resultado) {
        boolean semTexto = resultado.texto() == null || resultado.texto().isBlank();
        if (resultado.desfecho().falou() && semTexto) {
            throw Recusa.RegraNaoAtendida.campo("texto", "Descreva o que foi tratado.");
        }
        if (resultado.desfecho() == DesfechoDaLigacao.DEMANDA_ABERTA && resultado.classificacao() == null) {
            throw Recusa.RegraNaoAtendida.campo("classificacao", "Classifique a demanda aberta.");
        }
        if (resultado.desfecho().falou()) {
            falou(contato, resultado);
        } else {
            naoFalou(contato, resultado);
        }
    }

    private void falou(ContatoAtivo contato, ResultadoDaLigacao resultado) {
        String protocolo = ligacao.iniciar(contato);
        ligacao.exigirIdentidade(protocolo);
        String tarefa = contato.tarefa();
        contato.tentou();
        if (resultado.desfecho() == DesfechoDaLigacao.DEMANDA_ABERTA) {
            ligacao.encaminhar(protocolo, resultado.classificacao(), resultado.texto());
            contato.concluir(SituacaoContatoAtivo.DEMANDA_ABERTA, relogio.instant());
            processo.demandaAberta(tarefa);
        } else {
            ligacao.resolver(protocolo, CONTATO_REALIZADO, resultado.texto());
            contato.concluir(SituacaoContatoAtivo.CONTATO_REALIZADO, relogio.instant());
            processo.realizado(tarefa);
        }
    }

    private void naoFalou(ContatoAtivo contato, ResultadoDaLigacao resultado) {
        DesfechoDaLigacao desfecho = resultado.desfecho();
        boolean haNumero = haOutroNumero(contato, resultado);
        int maximo = parametros.inteiro(VistasDoContatoAtivo.MAXIMO);
        Duration intervalo = Duration.ofMinutes(parametros.inteiro("contato-ativo.intervalo-minutos"));
        var quando = ligacoes.quando(desfecho, resultado.quando(), intervalo);
        String protocolo = ligacao.iniciar(contato);
        if (desfecho.tentativa()) {
            contato.tentou();
        }
        ligacao.resolver(protocolo, SEM_COMUNICACAO, texto(contato, resultado, maximo));
        String tarefa = contato.tarefa();
        boolean outra = haNumero && (!desfecho.tentativa() || contato.tentativas() < maximo);
        if (outra) {
            contato.tentarDeNovo(quando, programa.ate(quando));
        } else {
            contato.concluir(SituacaoContatoAtivo.SEM_COMUNICACAO, relogio.instant());
        }
        processo.semComunicacao(tarefa, outra);
    }

    private boolean haOutroNumero(ContatoAtivo contato, ResultadoDaLigacao resultado) {
        String numero = resultado.telefone() == null || resultado.telefone().isBlank()
                ? contato.telefone()
                : NumeroDaLinha.ler(resultado.telefone());
        ligacoes.numeroChamado(resultado.desfecho(), contato.clienteId(), numero);
        return resultado.desfecho() != DesfechoDaLigacao.NUMERO_ERRADO || contato.numeroErrado(numero);
    }

    private static String texto(ContatoAtivo contato, ResultadoDaLigacao resultado, int maximo) {
        String desfecho = resultado.desfecho().descricao();
        String linha = resultado.desfecho().tentativa()
                ? "Tentativa %d de %d: %s.".formatted(contato.tentativas(), maximo, desfecho.toLowerCase())
                : desfecho + ".";
        return resultado.texto() == null || resultado.texto().isBlank() ? linha : linha + " " + resultado.texto();
    }
}
