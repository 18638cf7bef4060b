package br.central.atendimento;

import br.central.atendimento.dominio.ContatoAtivo;
import br.central.atendimento.dominio.ContatoAtivoRepository;
import br.central.atendimento.dominio.Diario;
import br.central.atendimento.processo.ProcessoDoContatoAtivo;
import br.central.catalogo.Parametros;
import br.central.clientes.Clientes;
import br.central.clientes.ReferenciaCliente;
import br.central.comum.NumeroDaLinha;
import br.central.comum.Origem;
import br.central.comum.Recusa;
import br.central.seguranca.Permissao;
import br.central.seguranca.UsuarioAtual;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Outbound calls and callbacks (S4). Every call opens a protocol; without communication the process tries again, up to a
 * maximum. Right ATENDER.
 */
@Service
@RepeteEmCorrida
@Transactional
public class ContatosAtivos {

    private static final String CONTATO_REALIZADO = "ativo/contato-realizado";
    private static final String SEM_COMUNICACAO = "ativo/sem-comunicacao";

    private final ContatoAtivoRepository contatos;
    private final AberturaDeAtendimento abertura;
    private final EncerramentoDeAtendimento encerramento;
    private final ProcessoDoContatoAtivo processo;
    private final Clientes clientes;
    private final Parametros parametros;
    private final UsuarioAtual usuario;
    private final Diario diario;
    private final Horario horario;

    ContatosAtivos(
            ContatoAtivoRepository contatos,
            AberturaDeAtendimento abertura,
            EncerramentoDeAtendimento encerramento,
            ProcessoDoContatoAtivo processo,
            Clientes clientes,
            Parametros parametros,
            UsuarioAtual usuario,
            Diario diario,
            Horario horario) {
        this.contatos = contatos;
        this.abertura = abertura;
        this.encerramento = encerramento;
        this.processo = processo;
        this.clientes = clientes;
        this.parametros = parametros;
        this.usuario = usuario;
        this.diario = diario;
        this.horario = horario;
    }

    public ContatoAtivoView programar(ProgramacaoDeContato programacao) {
        usuario.exigir(Permissao.ATENDER);
        String telefone = NumeroDaLinha.ler(programacao.telefone());
        ContatoAtivo contato = contatos.save(new ContatoAtivo(
                cliente(programacao.cliente(), telefone),
                telefone,
                programacao.assunto(),
                programacao.script(),
                diario.ato()));
        processo.programado(contato);
        return ver(contato, null);
    }

    private Long cliente(ReferenciaCliente cliente, String telefone) {
        if (cliente == null && telefone == null) {
            throw Recusa.RegraNaoAtendida.campo("cliente", "Informe o cliente ou o telefone.");
        }
        return cliente == null ? null : clientes.exigir(cliente).id();
    }

    @Transactional(readOnly = true)
    public ContatoAtivoView detalhar(long id) {
        usuario.exigir(Permissao.ATENDER);
        return ver(contatos.findById(id).orElseThrow(ContatosAtivos::naoHa), null);
    }

    /** Records a call, with a protocol of its own. */
    public ContatoAtivoView registrarLigacao(long id, ResultadoDaLigacao resultado) {
        usuario.exigir(Permissao.ATENDER);
        ContatoAtivo contato = contatos.paraMudar(id).orElseThrow(ContatosAtivos::naoHa);
        if (contato.situacao() != SituacaoContatoAtivo.PROGRAMADO || contato.tarefa() == null) {
            throw new Recusa.EstadoNaoPermite("Não há ligação a fazer agora neste contato.");
        }
        String protocolo = switch (resultado.desfecho()) {
            case CONTATO_REALIZADO -> realizado(contato, resultado);
            case DEMANDA_ABERTA -> demandaAberta(contato, resultado);
            case SEM_COMUNICACAO -> semComunicacao(contato, resultado);
        };
        return ver(contato, protocolo);
    }

    private String realizado(ContatoAtivo contato, ResultadoDaLigacao resultado) {
        String protocolo = resolvido(contato, CONTATO_REALIZADO, resultado.texto());
        String tarefa = contato.tarefa();
        contato.concluir(SituacaoContatoAtivo.CONTATO_REALIZADO, diario.ato());
        processo.realizado(tarefa);
        return protocolo;
    }

    private String demandaAberta(ContatoAtivo contato, ResultadoDaLigacao resultado) {
        if (resultado.classificacao() == null) {
            throw Recusa.RegraNaoAtendida.campo("classificacao", "Classifique a demanda aberta.");
        }
        var encaminhamento = new Encaminhamento(resultado.texto());
        String protocolo = abertura.abrir(
                        aberturaDe(contato, resultado.classificacao(), resultado.texto(), encaminhamento))
                .protocolo();
        String tarefa = contato.tarefa();
        contato.concluir(SituacaoContatoAtivo.DEMANDA_ABERTA, diario.ato());
        processo.demandaAberta(tarefa);
        return protocolo;
    }

    private String semComunicacao(ContatoAtivo contato, ResultadoDaLigacao resultado) {
        int maximo = parametros.inteiro("contato-ativo.maximo-tentativas");
        String texto = "Tentativa %d de %d. %s".formatted(contato.tentativas() + 1, maximo, resultado.texto());
        String protocolo = resolvido(contato, SEM_COMUNICACAO, texto);
        String tarefa = contato.tarefa();
        processo.semComunicacao(tarefa, contato.semComunicacao(maximo, diario.ato()));
        return protocolo;
    }

    private String resolvido(ContatoAtivo contato, String classificacao, String texto) {
        String protocolo =
                abertura.abrir(aberturaDe(contato, classificacao, texto, null)).protocolo();
        encerramento.resolver(protocolo, new Resolucao(texto, null));
        return protocolo;
    }

    private Abertura aberturaDe(
            ContatoAtivo contato, String classificacao, String texto, Encaminhamento encaminhamento) {
        return new Abertura(
                Origem.ATIVO,
                contato.clienteId() == null ? null : ReferenciaCliente.porId(clientes.vigente(contato.clienteId())),
                contato.assunto(),
                texto,
                classificacao,
                null,
                null,
                null,
                true,
                contato.telefone() == null
                        ? null
                        : new ContatoInformado(null, NumeroDaLinha.formatado(contato.telefone()), null),
                null,
                encaminhamento,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private ContatoAtivoView ver(ContatoAtivo contato, String protocolo) {
        return new ContatoAtivoView(
                contato.id(),
                contato.clienteId() == null
                        ? null
                        : clientes.porIds(List.of(contato.clienteId())).get(contato.clienteId()),
                NumeroDaLinha.formatado(contato.telefone()),
                contato.assunto(),
                contato.script(),
                contato.situacao(),
                contato.tentativas(),
                horario.em(contato.programadoEm()),
                contato.programadoPor(),
                horario.em(contato.concluidoEm()),
                protocolo);
    }

    private static Recusa naoHa() {
        return new Recusa.NaoEncontrado("Não há esse contato ativo.");
    }
}
