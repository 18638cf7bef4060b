package br.central.atendimento;

import br.central.atendimento.atos.NovaTentativa;
import br.central.atendimento.atos.ProgramaDeContatos;
import br.central.atendimento.atos.RepeteEmCorrida;
import br.central.atendimento.contrato.ContatoAtivoView;
import br.central.atendimento.contrato.DesfechoDaLigacao;
import br.central.atendimento.contrato.Motivacao;
import br.central.atendimento.contrato.ProgramacaoDeContato;
import br.central.atendimento.contrato.ResultadoDaLigacao;
import br.central.atendimento.contrato.SituacaoContatoAtivo;
import br.central.atendimento.dominio.Acao;
import br.central.atendimento.dominio.Alcada;
import br.central.atendimento.dominio.Atendimento;
import br.central.atendimento.dominio.Casos;
import br.central.atendimento.dominio.ContatoAtivo;
import br.central.atendimento.dominio.ContatoAtivoRepository;
import br.central.atendimento.dominio.Diario;
import br.central.atendimento.dominio.NovoContatoAtivo;
import br.central.atendimento.processo.ProcessoDoContatoAtivo;
import br.central.catalogo.Parametros;
import br.central.clientes.Clientes;
import br.central.clientes.ReferenciaCliente;
import br.central.comum.NumeroDaLinha;
import br.central.comum.Recusa;
import br.central.seguranca.Permissao;
import br.central.seguranca.UsuarioAtual;
import java.time.Duration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Outbound calls and callbacks (S4). Each call opens a protocol before anything is said; without communication it is
 * tried again in permitted hours, up to a maximum. Right ATENDER.
 */
@Service
@RepeteEmCorrida
@Transactional
public class ContatosAtivos {

    private static final String CONTATO_REALIZADO = "ativo/contato-realizado";
    private static final String SEM_COMUNICACAO = "ativo/sem-comunicacao";

    private final ContatoAtivoRepository contatos;
    private final ProgramaDeContatos programa;
    private final LigacaoAtiva ligacao;
    private final NovaTentativa novaTentativa;
    private final ProcessoDoContatoAtivo processo;
    private final Casos casos;
    private final Alcada alcada;
    private final Clientes clientes;
    private final Parametros parametros;
    private final UsuarioAtual usuario;
    private final Diario diario;
    private final VistasDoContatoAtivo vistas;

    ContatosAtivos(
            ContatoAtivoRepository contatos,
            ProgramaDeContatos programa,
            LigacaoAtiva ligacao,
            NovaTentativa novaTentativa,
            ProcessoDoContatoAtivo processo,
            Casos casos,
            Alcada alcada,
            Clientes clientes,
            Parametros parametros,
            UsuarioAtual usuario,
            Diario diario,
            VistasDoContatoAtivo vistas) {
        this.contatos = contatos;
        this.programa = programa;
        this.ligacao = ligacao;
        this.novaTentativa = novaTentativa;
        this.processo = processo;
        this.casos = casos;
        this.alcada = alcada;
        this.clientes = clientes;
        this.parametros = parametros;
        this.usuario = usuario;
        this.diario = diario;
        this.vistas = vistas;
    }

    /** At once, or at a later hour at which clients are called. */
    public ContatoAtivoView programar(ProgramacaoDeContato programacao) {
        usuario.exigir(Permissao.ATENDER);
        return programar(programacao, cliente(programacao.cliente()), null);
    }

    /** About a case, to its client or to another number. */
    public ContatoAtivoView programarSobre(String protocolo, ProgramacaoDeContato programacao) {
        Atendimento caso = casos.para(Acao.PROGRAMAR_LIGACAO, protocolo);
        Long cliente = caso.clienteId() == null ? null : clientes.vigente(caso.clienteId());
        return programar(programacao, cliente, caso);
    }

    private ContatoAtivoView programar(ProgramacaoDeContato programacao, Long cliente, Atendimento sobre) {
        String telefone = NumeroDaLinha.ler(programacao.telefone());
        if (cliente == null && telefone == null) {
            throw Recusa.RegraNaoAtendida.campo(
                    sobre == null ? "cliente" : "telefone", "Informe o cliente ou o telefone.");
        }
        return vistas.de(programa.programar(new NovoContatoAtivo(
                cliente,
                telefone,
                programacao.assunto(),
                vazioENulo(programacao.script()),
                vazioENulo(programacao.melhorHorario()),
                programacao.quando() == null ? diario.ato().quando() : novaTentativa.pedida(programacao.quando()),
                sobre,
                null)));
    }

    private Long cliente(ReferenciaCliente referencia) {
        return referencia == null ? null : clientes.exigir(referencia).id();
    }

    private static String vazioENulo(String texto) {
        return texto == null || texto.isBlank() ? null : texto.strip();
    }

    @Transactional(readOnly = true)
    public ContatoAtivoView detalhar(long id) {
        usuario.exigir(Permissao.ATENDER);
        return vistas.de(aVista(contatos.findById(id).orElseThrow(ContatosAtivos::naoHa)));
    }

    /** Begins the call: the protocol to be told first of all. Asked again, it is the same as long as there is no outcome. */
    public ContatoAtivoView ligar(long id) {
        ContatoAtivo contato = paraLigar(id);
        ligacao.iniciar(contato);
        return vistas.de(contato);
    }

    /** There is no more reason to call. */
    public ContatoAtivoView dispensar(long id, Motivacao motivacao) {
        ContatoAtivo contato = paraMudar(id);
        if (ligacao.emCurso(contato).isPresent()) {
            throw new Recusa.EstadoNaoPermite("A ligação já foi iniciada: registre o desfecho dela.");
        }
        programa.dispensar(contato);
        return vistas.de(contato);
    }

    /** Records what came of a call. */
    public ContatoAtivoView registrarLigacao(long id, ResultadoDaLigacao resultado) {
        ContatoAtivo contato = paraLigar(id);
        if (resultado.desfecho().falou() && vazioENulo(resultado.texto()) == null) {
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
        return vistas.de(contato);
    }

    private void falou(ContatoAtivo contato, ResultadoDaLigacao resultado) {
        String protocolo = ligacao.iniciar(contato);
        ligacao.exigirIdentidade(protocolo);
        String tarefa = contato.tarefa();
        contato.tentou();
        if (resultado.desfecho() == DesfechoDaLigacao.DEMANDA_ABERTA) {
            ligacao.encaminhar(protocolo, resultado.classificacao(), resultado.texto());
            contato.concluir(SituacaoContatoAtivo.DEMANDA_ABERTA, diario.ato());
            processo.demandaAberta(tarefa);
        } else {
            ligacao.resolver(protocolo, CONTATO_REALIZADO, resultado.texto());
            contato.concluir(SituacaoContatoAtivo.CONTATO_REALIZADO, diario.ato());
            processo.realizado(tarefa);
        }
    }

    private void naoFalou(ContatoAtivo contato, ResultadoDaLigacao resultado) {
        DesfechoDaLigacao desfecho = resultado.desfecho();
        boolean haNumero = haOutroNumero(contato, resultado);
        int maximo = parametros.inteiro(VistasDoContatoAtivo.MAXIMO);
        Duration intervalo = Duration.ofMinutes(parametros.inteiro("contato-ativo.intervalo-minutos"));
        var quando = novaTentativa.quando(desfecho, resultado.quando(), intervalo);
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
            contato.concluir(SituacaoContatoAtivo.SEM_COMUNICACAO, diario.ato());
        }
        processo.semComunicacao(tarefa, outra);
    }

    private boolean haOutroNumero(ContatoAtivo contato, ResultadoDaLigacao resultado) {
        String numero = resultado.telefone() == null || resultado.telefone().isBlank()
                ? contato.telefone()
                : NumeroDaLinha.ler(resultado.telefone());
        novaTentativa.numeroChamado(resultado.desfecho(), contato.clienteId(), numero);
        return resultado.desfecho() != DesfechoDaLigacao.NUMERO_ERRADO || contato.numeroErrado(numero);
    }

    private static String texto(ContatoAtivo contato, ResultadoDaLigacao resultado, int maximo) {
        String desfecho = resultado.desfecho().descricao();
        String linha = resultado.desfecho().tentativa()
                ? "Tentativa %d de %d: %s.".formatted(contato.tentativas(), maximo, desfecho.toLowerCase())
                : desfecho + ".";
        return resultado.texto() == null || resultado.texto().isBlank() ? linha : linha + " " + resultado.texto();
    }

    private ContatoAtivo paraLigar(long id) {
        ContatoAtivo contato = paraMudar(id);
        if (contato.tarefa() == null) {
            throw new Recusa.EstadoNaoPermite("Não há ligação a fazer agora neste contato.");
        }
        if (contato.clienteId() != null
                && (contato.atendimento() == null
                        || contato.atendimento().situacao().terminou())) {
            clientes.exigirSemBloqueio(contato.clienteId());
        }
        alcada.impedimentoDaTomada(contato.tarefa()).ifPresent(motivo -> {
            throw new Recusa.EstadoNaoPermite(motivo);
        });
        return contato;
    }

    private ContatoAtivo paraMudar(long id) {
        usuario.exigir(Permissao.ATENDER);
        ContatoAtivo contato = aVista(contatos.paraMudar(id).orElseThrow(ContatosAtivos::naoHa));
        if (!contato.programado()) {
            throw new Recusa.EstadoNaoPermite("Este contato ativo já terminou: %s."
                    .formatted(contato.situacao().descricao().toLowerCase()));
        }
        return contato;
    }

    /** A call about a case is read and made by who may read the case. */
    private ContatoAtivo aVista(ContatoAtivo contato) {
        if (contato.atendimento() != null) {
            casos.paraVer(contato.atendimento().protocolo());
        }
        return contato;
    }

    private static Recusa naoHa() {
        return new Recusa.NaoEncontrado("Não há esse contato ativo.");
    }
}
